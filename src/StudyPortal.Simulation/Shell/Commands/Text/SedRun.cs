namespace StudyPortal.Simulation.Shell.Commands.Text;

/// <summary>Applies a script of sed to the lines of one text.</summary>
/// <param name="instructions">The script.</param>
/// <param name="isQuiet">Whether only what is asked for is printed: <c>-n</c>.</param>
internal sealed class SedRun(IReadOnlyList<SedInstruction> instructions, bool isQuiet)
{
    private readonly bool[] _isWithin = new bool[instructions.Count];
    private readonly List<string> _output = [];

    /// <summary>The lines that come out.</summary>
    public IReadOnlyList<string> Edit(IReadOnlyList<string> lines)
    {
        for (var number = 1; number <= lines.Count; number++)
        {
            if (!EditLine(lines[number - 1], number, lines.Count))
                break;
        }

        return _output;
    }

    /// <summary>False where the script ends here.</summary>
    private bool EditLine(string line, int number, int count)
    {
        var after = new List<string>();
        var goesOn = true;
        var isDeleted = false;
        for (var place = 0; place < instructions.Count && goesOn && !isDeleted; place++)
        {
            var instruction = instructions[place];
            if (IsSelected(place, number, count, line) == instruction.IsNegated)
                continue;
            switch (instruction.Kind)
            {
                case 's':
                    var replaced = instruction.Replaced(line);
                    if (instruction.IsPrinted && instruction.Expression!.IsMatch(line))
                        _output.Add(replaced);
                    line = replaced;
                    break;
                case 'p':
                    _output.Add(line);
                    break;
                case 'a':
                    after.Add(instruction.Text);
                    break;
                case 'i':
                    _output.Add(instruction.Text);
                    break;
                case 'c':
                    if (!_isWithin[place])
                        _output.Add(instruction.Text);
                    isDeleted = true;
                    break;
                case 'd':
                    isDeleted = true;
                    break;
                default:
                    goesOn = false;
                    break;
            }
        }

        if (!isDeleted && !isQuiet)
            _output.Add(line);
        _output.AddRange(after);
        return goesOn;
    }

    private bool IsSelected(int place, int number, int count, string line)
    {
        var (from, to) = (instructions[place].From, instructions[place].To);
        if (from is null)
            return true;
        if (_isWithin[place])
        {
            _isWithin[place] = !to!.Matches(number, count, line) && !(to.Number > 0 && number >= to.Number);
            return true;
        }

        if (!from.Matches(number, count, line))
            return false;
        _isWithin[place] = to is not null && !(to.Number > 0 && to.Number <= number) && !(to.IsLast && number == count);
        return true;
    }
}
