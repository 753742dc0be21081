using System.Data.Common;
using System.Globalization;

namespace StudyPortal.Data.Classes;

/// <summary>A query in the making whose values are all parameters.</summary>
internal sealed class SqlText(DbCommand command)
{
    public void Value(string name, object? value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
        command.Parameters.Add(parameter);
    }

    /// <summary>Names of new parameters, for the brackets of an IN; no value is in an empty list.</summary>
    public string List(string name, IEnumerable<string> values) => string.Join(", ", values.Select((value, index) =>
    {
        var one = string.Create(CultureInfo.InvariantCulture, $"{name}{index}");
        Value(one, value);
        return one;
    }).DefaultIfEmpty("NULL"));

    public DbCommand Finish(string text)
    {
        command.CommandText = text;
        return command;
    }
}
