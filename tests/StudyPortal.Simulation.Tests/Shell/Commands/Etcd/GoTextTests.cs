using StudyPortal.Simulation.Shell.Commands.Etcd;

namespace StudyPortal.Simulation.Tests.Shell.Commands.Etcd;

public sealed class GoTextTests
{
    [Theory]
    [InlineData(0, "0 B")]
    [InlineData(999, "999 B")]
    [InlineData(16_384, "16 kB")]
    [InlineData(20_480, "20 kB")]
    [InlineData(24_576, "25 kB")]
    [InlineData(2_199_000, "2.2 MB")]
    [InlineData(2_147_483_648, "2.1 GB")]
    public void Sizes_are_those_of_go_humanize(long bytes, string text) => Assert.Equal(text, GoText.Bytes(bytes));

    [Theory]
    [InlineData("zzz", "strconv.ParseUint: parsing \"zzz\": invalid syntax")]
    [InlineData("11111111111111111", "strconv.ParseUint: parsing \"11111111111111111\": value out of range")]
    [InlineData("5b1f2a72c37eab2d", null)]
    public void Member_numbers_are_hexadecimal(string text, string? error) => Assert.Equal(error, GoText.ParseHexadecimal(text).Error);

    [Fact]
    public void Keys_may_be_printed_as_bytes() => Assert.Equal("\\x68\\x69", GoText.Hexadecimal("hi"));
}
