using System.Collections.Immutable;

namespace StudyPortal.Web.Features.Authoring;

/// <summary>Where two versions of a text part: everything between the lines that they begin and end with alike.</summary>
/// <param name="FirstLine">The first line that differs, from 1.</param>
public sealed record TextDifference(int FirstLine, ImmutableArray<string> Theirs, ImmutableArray<string> Mine)
{
    public static TextDifference Between(string theirs, string mine)
    {
        string[] left = theirs.Split('\n'), right = mine.Split('\n');
        var most = Math.Min(left.Length, right.Length);
        var alike = 0;
        while (alike < most && left[alike] == right[alike]) alike++;
        var alikeAtEnd = 0;
        while (alikeAtEnd < most - alike && left[^(alikeAtEnd + 1)] == right[^(alikeAtEnd + 1)]) alikeAtEnd++;
        return new TextDifference(alike + 1, [.. left[alike..^alikeAtEnd]], [.. right[alike..^alikeAtEnd]]);
    }
}
