using StudyPortal.Learning.Generators;

namespace StudyPortal.Learning.Tests.Generators;

public sealed class DrillIdTests
{
    [Theory]
    [InlineData("quorum", 2, 0x00f3a9c41d5e6b77, "drill-quorum-2-00f3a9c41d5e6b77")]
    [InlineData("ports", 1, 0, "drill-ports-1-0000000000000000")]
    [InlineData("timing", 3, ulong.MaxValue, "drill-timing-3-ffffffffffffffff")]
    public void An_id_is_written_and_read(string topic, int difficulty, ulong seed, string text)
    {
        var id = new DrillId(topic, difficulty, seed);
        Assert.Equal(text, id.ToString());
        Assert.Equal(id, DrillId.Parse(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("drill-")]
    [InlineData("quorum-2-00f3a9c41d5e6b77")]
    [InlineData("drill-quorum-2")]
    [InlineData("drill-quorum-0-00f3a9c41d5e6b77")]
    [InlineData("drill-quorum-4-00f3a9c41d5e6b77")]
    [InlineData("drill-quorum-22-00f3a9c41d5e6b77")]
    [InlineData("drill-quorum-2-00f3a9c41d5e6b7")]
    [InlineData("drill-quorum-2-00f3a9c41d5e6b777")]
    [InlineData("drill-quorum-2-00F3A9C41D5E6B77")]
    [InlineData("drill-quorum-2-00f3a9c41d5e6b7g")]
    [InlineData("drill-Quorum-2-00f3a9c41d5e6b77")]
    [InlineData("drill--2-00f3a9c41d5e6b77")]
    [InlineData("drill-quorum-2-00f3a9c41d5e6b77-")]
    public void Another_text_is_no_id(string text) => Assert.Null(DrillId.Parse(text));
}
