using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace StudyPortal.Data.Classes;

/// <summary>What a form was made from, as a short text that it carries: where it is another one by the time the form is sent, somebody else has changed the row.</summary>
public static class MadeFrom
{
    private const int Bytes = 12;

    public static string Of(Assignment assignment) => Stamp(
        assignment.Title, assignment.Kind, assignment.Target, assignment.Goal, assignment.OpensAt, assignment.DueAt, assignment.Late, assignment.PercentADay,
        assignment.Attempts, assignment.Weight);

    /// <param name="extension">Null where nothing is granted.</param>
    public static string Of(AssignmentExtension? extension) => extension is null
        ? ""
        : Stamp(extension.DueAt, extension.Attempts, extension.IsExcused, extension.Reason);

    private static string Stamp(params ReadOnlySpan<object?> values)
    {
        var text = new StringBuilder();
        foreach (var value in values)
        {
            text.Append(value is DateTime time ? time.ToString("yyyyMMddHHmmssfffffff", CultureInfo.InvariantCulture) : Convert.ToString(value, CultureInfo.InvariantCulture)).Append('\0');
        }

        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, Bytes));
    }
}
