namespace StudyPortal.Simulation.Shell.Commands.Files;

/// <summary>Patterns of names: <c>*</c> for any characters, <c>?</c> for one, <c>[ab]</c> for one of several.</summary>
internal static class Glob
{
    public static bool Matches(string pattern, string name)
    {
        // The place after the last star and the name's place there: a mismatch goes back and lets the star take one more.
        var (at, place, star, mark) = (0, 0, -1, 0);
        while (place < name.Length)
        {
            if (at < pattern.Length && pattern[at] == '*')
                (star, mark) = (++at, place);
            else if (at < pattern.Length && MatchesOne(pattern, at, name[place], out var length))
                (at, place) = (at + length, place + 1);
            else if (star >= 0)
                (at, place) = (star, ++mark);
            else
                return false;
        }

        while (at < pattern.Length && pattern[at] == '*')
            at++;
        return at == pattern.Length;
    }

    private static bool MatchesOne(string pattern, int at, char letter, out int length)
    {
        length = 1;
        if (pattern[at] == '?')
            return true;
        var end = pattern[at] == '[' && at + 2 < pattern.Length ? pattern.IndexOf(']', at + 2) : -1;
        if (end < 0)
            return pattern[at] == letter;
        length = end - at + 1;
        var isNegated = pattern[at + 1] is '!' or '^';
        var set = pattern[(at + (isNegated ? 2 : 1))..end];
        var isIn = false;
        for (var place = 0; place < set.Length; place++)
        {
            if (place + 2 < set.Length && set[place + 1] == '-')
            {
                isIn |= letter >= set[place] && letter <= set[place + 2];
                place += 2;
            }
            else
                isIn |= letter == set[place];
        }

        return isIn != isNegated;
    }
}
