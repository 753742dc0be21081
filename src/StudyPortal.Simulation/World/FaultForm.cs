using System.Collections.Immutable;

namespace StudyPortal.Simulation.World;

/// <summary>How one fault is written.</summary>
public sealed class FaultForm
{
    internal FaultForm(string form, string summary, Func<ImmutableArray<string>, Fault> make)
    {
        var words = form.Split(' ');
        (Form, Summary, Make, Name, Places) = (form, summary, make, words[0], [.. words.Skip(1)]);
    }

    /// <summary>Its name and what comes after it: <c>cut A B</c>.</summary>
    public string Form { get; }

    /// <summary>What it does, in a few words.</summary>
    public string Summary { get; }

    /// <summary>Its first word.</summary>
    public string Name { get; }

    /// <summary>What comes after the name, in capitals.</summary>
    public ImmutableArray<string> Places { get; }

    internal Func<ImmutableArray<string>, Fault> Make { get; }
}
