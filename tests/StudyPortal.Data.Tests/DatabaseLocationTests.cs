using Microsoft.Extensions.Configuration;

namespace StudyPortal.Data.Tests;

public sealed class DatabaseLocationTests
{
    [Fact]
    public void Without_configuration_it_is_in_the_working_directory() =>
        Assert.Equal(Path.GetFullPath("data/portal.db"), From().File);

    [Fact]
    public void A_data_directory_holds_portal_db() =>
        Assert.Equal("/var/lib/portal/portal.db", From(("Portal:DataDirectory", "/var/lib/portal")).File);

    [Fact]
    public void A_connection_string_wins_over_the_directory() =>
        Assert.Equal("/srv/study.db", From(("Portal:DataDirectory", "/var/lib/portal"), ("ConnectionStrings:Portal", "Data Source=/srv/study.db")).File);

    [Theory]
    [InlineData("Data Source=/srv/study.db", "Default Timeout=5")]
    [InlineData("Data Source=/srv/study.db;Default Timeout=20", "Default Timeout=20")]
    public void The_busy_timeout_is_five_seconds_unless_given(string given, string expected) =>
        Assert.Contains(expected, From(("ConnectionStrings:Portal", given)).ConnectionString, StringComparison.Ordinal);

    [Theory]
    [InlineData("Portal:Database", "Oracle", "Portal:Database is 'Oracle'")]
    [InlineData("ConnectionStrings:Portal", "Data Source=:memory:", "names no file")]
    [InlineData("ConnectionStrings:Portal", "Host=db;Colour=blue", "cannot be read")]
    public void What_cannot_be_used_is_said(string key, string value, string expected) =>
        Assert.Contains(expected, From((key, value)).Problem, StringComparison.Ordinal);

    private static DatabaseLocation From(params (string Key, string Value)[] settings) => DatabaseLocation.From(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build());
}
