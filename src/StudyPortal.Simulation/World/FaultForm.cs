using System.Collections.Immutable;

namespace StudyPortal.Simulation.World;

/// <summary>How one fault is written.</summary>
public sealed class FaultForm
{
    private FaultForm(string form, string summary, Func<ImmutableArray<string>, Fault> make, Func<Fault, ImmutableArray<string>?> wordsOf)
    {
        var words = form.Split(' ');
        (Form, Summary, Make, WordsOf, Name, Places) = (form, summary, make, wordsOf, words[0], [.. words.Skip(1)]);
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

    /// <summary>What comes after the name for a fault of this form; null for any other.</summary>
    internal Func<Fault, ImmutableArray<string>?> WordsOf { get; }

    /// <summary>The form of one kind of fault, to be read and written.</summary>
    internal static FaultForm Of<T>(string form, string summary, Func<ImmutableArray<string>, T> make, Func<T, ImmutableArray<string>> wordsOf)
        where T : Fault =>
        new(form, summary, make, fault => fault is T own ? wordsOf(own) : null);
}
