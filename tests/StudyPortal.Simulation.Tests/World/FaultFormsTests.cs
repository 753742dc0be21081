using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Tests.World;

public sealed class FaultFormsTests
{
    [Fact]
    public void Every_form_can_be_written_and_every_fault_has_a_form()
    {
        var faults = FaultForms.All.Select(form => FaultForms.Read([form.Name, .. form.Places.Select(place => place is "MS" or "PERMILLE" or "PORT" or "SECONDS" ? "7" : place)]).Fault).ToList();
        Assert.DoesNotContain(null, faults);
        var kinds = typeof(Fault).Assembly.GetTypes().Where(type => type.BaseType == typeof(Fault));
        Assert.Equal(kinds.OrderBy(kind => kind.Name, StringComparer.Ordinal), faults.Select(fault => fault!.GetType()).Distinct().OrderBy(kind => kind.Name, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("explode cp1", "unknown fault 'explode'; there are crash, start,")]
    [InlineData("crash", "usage: fault crash HOST")]
    [InlineData("slow-disk cp1 much", "'much' is no number; usage: fault slow-disk HOST MS")]
    public void A_wrong_form_is_answered_with_the_right_one(string line, string complaint) =>
        Assert.StartsWith(complaint, FaultForms.Read(line.Split(' ')).Complaint, StringComparison.Ordinal);

    [Theory]
    [InlineData("crash d", "There is no host 'd'; there are a, b, c.")]
    [InlineData("corrupt a /nothing", "/nothing is not on a.")]
    [InlineData("expire-cert a /nothing", "/nothing on a holds no certificate.")]
    [InlineData("stop a etcd", "No unit and no running container of a is called 'etcd'.")]
    [InlineData("lose a b 1001", "Of a thousand messages, 0 to 1000 can get lost.")]
    public void What_cannot_be_broken_is_said(string line, string reason) =>
        Assert.Equal(new FaultOutcome.Impossible(reason), new Lan().Cluster.Apply(FaultForms.Read(line.Split(' ')).Fault!));

    [Fact]
    public void Every_fault_is_told_in_a_sentence()
    {
        foreach (var form in FaultForms.All)
        {
            var fault = FaultForms.Read([form.Name, .. form.Places.Select(_ => "7")]).Fault!;
            Assert.EndsWith(".", FaultSentences.Of(fault), StringComparison.Ordinal);
        }
    }
}
