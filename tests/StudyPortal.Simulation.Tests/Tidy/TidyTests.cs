namespace StudyPortal.Simulation.Tests.Tidy;

/// <summary>Holds the whole repository to the rules of the house. A file that must break one is listed in <see cref="TidyRules.Exceptions"/>.</summary>
public sealed class TidyTests
{
    private static readonly SourceTree _repository = SourceTree.OfRepository();

    public static TheoryData<string> RuleNames => [.. TidyRules.All.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(RuleNames))]
    public void The_tree_keeps_the_rule(string rule)
    {
        var excused = TidyRules.Exceptions.Where(exception => exception.Rule == rule).Select(exception => exception.Path).ToHashSet(StringComparer.Ordinal);
        var findings = Findings(rule).Where(finding => !excused.Contains(finding.Path)).ToList();
        Assert.True(findings.Count == 0, $"{rule}:\n{string.Join('\n', findings)}");
    }

    [Fact]
    public void The_tree_is_the_whole_one()
    {
        Assert.Contains(_repository.Files, file => file.Path == "StudyPortal.sln");
        Assert.Contains(_repository.Files, file => file.Path == "src/StudyPortal.Simulation/Kernel/Prng.cs");
        Assert.DoesNotContain(_repository.Files, file => file.Folders.Contains("obj", StringComparer.Ordinal) || file.Folders.Contains(".git", StringComparer.Ordinal));
    }

    [Fact]
    public void Every_exception_gives_a_reason() =>
        Assert.DoesNotContain(TidyRules.Exceptions, exception => string.IsNullOrWhiteSpace(exception.Reason));

    [Fact]
    public void Every_exception_is_still_needed() =>
        Assert.All(TidyRules.Exceptions, exception => Assert.Contains(Findings(exception.Rule), finding => finding.Path == exception.Path));

    [Fact]
    public void No_two_rules_have_one_name() =>
        Assert.Equal(TidyRules.All.Count, TidyRules.All.DistinctBy(rule => rule.Name, StringComparer.Ordinal).Count());

    private static IEnumerable<Finding> Findings(string rule) => TidyRules.All.Single(candidate => candidate.Name == rule).Check(_repository);
}
