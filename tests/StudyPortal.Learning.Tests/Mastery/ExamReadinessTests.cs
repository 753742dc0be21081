using FsCheck.Fluent;
using StudyPortal.Learning.Mastery;

namespace StudyPortal.Learning.Tests.Mastery;

public sealed class ExamReadinessTests
{
    private static readonly ExamDomain _architecture = new("CA", "Cluster Architecture", 25, ["raft", "quorum", "backup"]);
    private static readonly ExamDomain _troubleshooting = new("TR", "Troubleshooting", 30, ["triage"]);
    private static readonly ExamDomain _storage = new("ST", "Storage", 10, []);

    [Fact]
    public void A_domain_is_as_ready_as_its_objectives_are_strong_on_average()
    {
        var domain = Read(Standing("raft", 0.9m), Standing("quorum", 0.6m)).Domains[0];

        Assert.Equal((0.5m, 2, 1), (domain.Readiness, domain.Judged, domain.Solid));
        Assert.Equal("50 % shown: 2 of 3 objectives have enough answers, 1 of them solid.", domain.Explain());
    }

    [Fact]
    public void With_half_of_its_objectives_unknown_a_domain_says_nothing()
    {
        var domain = Read(Standing("raft", 0.9m), Standing("quorum", 0.6m, questions: 2)).Domains[0];

        Assert.Null(domain.Readiness);
        Assert.Equal("Not enough data yet: 1 of 3 objectives have enough answers; with 2 this will say more.", domain.Explain());
    }

    [Fact]
    public void The_exam_weighs_its_domains_and_what_is_not_asked_is_said()
    {
        var exam = Read(Standing("raft", 0.9m), Standing("quorum", 0.6m), Standing("triage", 0.8m));

        // (25 · 0.5 + 30 · 0.8) / 55 = 0.6636.
        Assert.Equal((36.5m / 55, 55), (exam.Readiness, exam.CoveredWeight));
        Assert.Equal("66 % is shown of what the portal asks, which is 55 % of the exam; about the other 45 % it asks nothing.", exam.Explain());
        Assert.EndsWith("(25 × 50 % + 30 × 80 %) / 55 = 66 %, reckoned before rounding down.", exam.FormulaText(), StringComparison.Ordinal);
        Assert.Equal("The portal asks nothing about this domain.", exam.Domains[2].Explain());
    }

    [Fact]
    public void A_domain_without_enough_data_keeps_the_exam_unknown()
    {
        var exam = Read(Standing("raft", 0.9m), Standing("quorum", 0.6m));

        Assert.Null(exam.Readiness);
        Assert.Equal("Not enough data yet in “Troubleshooting”.", exam.Explain());
        Assert.Equal(exam.Explain(), exam.FormulaText());
    }

    [Fact]
    public void A_portal_that_asks_nothing_says_so() => Assert.Equal("The portal asks nothing about this exam.", ExamReadiness.Of([_storage], []).Explain());

    [Fact]
    public void A_stronger_objective_never_makes_less_ready() =>
        Seeded.Holds(Gen.Choose(0, 100).Select(strength => strength / 100m).ArrayOf(5), strengths =>
        {
            var weaker = Read(Standing("raft", strengths[0]), Standing("quorum", strengths[1]), Standing("triage", strengths[2]));
            var stronger = Read(Standing("raft", strengths[0]), Standing("quorum", Math.Max(strengths[1], strengths[3])), Standing("triage", strengths[2]), Standing("backup", strengths[4]));
            return stronger.Readiness >= weaker.Readiness;
        });

    private static ExamReadiness Read(params ObjectiveStanding[] standings) => ExamReadiness.Of([_architecture, _troubleshooting, _storage], standings);

    private static ObjectiveStanding Standing(string objective, decimal strength, int questions = 3) => new(objective, Learning.Mastery.Standing.Learning, strength, questions, 0);
}
