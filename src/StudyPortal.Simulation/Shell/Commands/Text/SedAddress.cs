using System.Text.RegularExpressions;

namespace StudyPortal.Simulation.Shell.Commands.Text;

/// <summary>Where a command of sed begins or ends to work: a line's number, the last line, or a line that matches.</summary>
/// <param name="Number">The line, from 1; 0 where it is none.</param>
/// <param name="IsLast">Whether it is <c>$</c>.</param>
/// <param name="Expression">What the line matches, or null.</param>
internal sealed record SedAddress(int Number, bool IsLast, Regex? Expression)
{
    public bool Matches(int number, int count, string line) => IsLast ? number == count : Expression?.IsMatch(line) ?? number == Number;
}
