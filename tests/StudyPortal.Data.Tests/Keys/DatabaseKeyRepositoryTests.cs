using Microsoft.AspNetCore.DataProtection;

namespace StudyPortal.Data.Tests.Keys;

public sealed class DatabaseKeyRepositoryTests
{
    [Fact]
    public async Task A_cookie_is_read_by_the_next_process_on_the_same_database()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var cookie = portal.Get<IDataProtectionProvider>().CreateProtector("guest").Protect("somebody");

        await using var next = new TemporaryPortal(portal.Folder);
        Assert.Equal("somebody", next.Get<IDataProtectionProvider>().CreateProtector("guest").Unprotect(cookie));
        Assert.Equal(1, await portal.CountAsync("DataProtectionKeys"));
    }
}
