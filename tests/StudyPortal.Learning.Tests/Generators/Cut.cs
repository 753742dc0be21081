namespace StudyPortal.Learning.Tests.Generators;

/// <summary>The groups of a partition as they stand in a prompt.</summary>
internal sealed record Cut(IReadOnlyList<IReadOnlyList<string>> Groups, string Leader)
{
    private const string Learner = " (learner)";

    private int All => Groups.Sum(group => group.Count);

    private IEnumerable<int> Working => Enumerable.Range(0, Groups.Count).Where(group => Decides(Groups[group].Count));

    private int Home => Enumerable.Range(0, Groups.Count).Single(group => Groups[group].Contains(Leader, StringComparer.Ordinal));

    /// <summary>Reads the voting members of each group.</summary>
    public static Cut In(Reading reading)
    {
        var groups = reading.Prompt.Split('\n').Select(line => line.Split("group ")[^1]).Where(line => line.Length > 2 && line[1] == ':')
            .Select(line => (IReadOnlyList<string>)[.. Reading.Names(line[3..]).Where(name => !name.EndsWith(Learner, StringComparison.Ordinal))]).ToList();
        var cut = new Cut(groups, reading.Find(@"The leader was (\w[\w-]*),"));
        Assert.Equal(reading.Number(@"(\d+) voting member"), cut.All);
        return cut;
    }

    public bool Commits(string option) => option switch
    {
        "No group" => !Working.Any(),
        "Every group" => Working.Count() == Groups.Count,
        _ => Working.Contains(option[^1] - 'A'),
    };

    public bool Leads(string option) => option switch
    {
        "No group has a leader." => !Working.Any(),
        "Each group has a leader of its own." => Working.Count() == Groups.Count,
        _ when option.StartsWith("A voting member of group ", StringComparison.Ordinal) =>
            Working.Contains(option["A voting member of group ".Length] - 'A') && option["A voting member of group ".Length] - 'A' != Home,
        _ => option.StartsWith(Leader + " stays leader", StringComparison.Ordinal) && Working.Contains(Home),
    };

    private bool Decides(int votes) => votes > All - votes;
}
