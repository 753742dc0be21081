using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using StudyPortal.Web.Features.Progress;

namespace StudyPortal.Web.Tests.Features.Progress;

public sealed class DeviceCookieTests
{
    private static readonly Guid Guest = new("5f1f6c2e-94a5-4f9e-b0a4-7f0a9a6a2f11");

    private readonly EphemeralDataProtectionProvider _keys = new();

    [Fact]
    public void What_was_written_is_read() => Assert.Equal(Guest, Read(_keys, Write(_keys, Guest)));

    [Fact]
    public void The_cookie_does_not_show_the_guest_and_is_out_of_reach_of_scripts()
    {
        var context = new DefaultHttpContext { Request = { Scheme = "https" } };
        new DeviceCookie(_keys).Write(context, Guest);

        var header = context.Response.Headers.SetCookie.ToString();

        Assert.DoesNotContain(Guest.ToString(), header, StringComparison.OrdinalIgnoreCase);
        foreach (var mark in new[] { "httponly", "secure", "samesite=lax", "path=/", "max-age=34560000" }) Assert.Contains(mark, header, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("")]
    [InlineData("garbage")]
    [InlineData("CfDJ8")]
    [InlineData("5f1f6c2e-94a5-4f9e-b0a4-7f0a9a6a2f11")]
    [InlineData("%00%FF=;")]
    public void A_forged_cookie_is_no_cookie(string value) => Assert.Null(Read(_keys, value));

    [Fact]
    public void A_cookie_with_any_character_changed_is_no_cookie()
    {
        var value = Write(_keys, Guest);
        for (var i = 0; i < value.Length - 1; i++) // The last character carries spare bits.
        {
            var forged = $"{value[..i]}{(value[i] == 'A' ? 'B' : 'A')}{value[(i + 1)..]}";
            Assert.Null(Read(_keys, forged));
        }
    }

    [Fact]
    public void A_cookie_of_another_portal_or_another_purpose_is_no_cookie()
    {
        Assert.Null(Read(_keys, Write(new EphemeralDataProtectionProvider(), Guest)));
        Assert.Null(Read(_keys, _keys.CreateProtector("StudyPortal.GuestToken.v1").Protect(Guest.ToString())));
        Assert.Null(Read(_keys, _keys.CreateProtector("StudyPortal.Device.v1").Protect("no guest")));
    }

    [Fact]
    public void An_oversized_cookie_is_not_even_decrypted() =>
        Assert.Null(Read(_keys, _keys.CreateProtector("StudyPortal.Device.v1").Protect(Guest + new string(' ', 1_000))));

    private static string Write(IDataProtectionProvider keys, Guid guest)
    {
        var context = new DefaultHttpContext();
        new DeviceCookie(keys).Write(context, guest);
        return context.Response.Headers.SetCookie.ToString().Split(';')[0].Split('=', 2)[1];
    }

    private static Guid? Read(IDataProtectionProvider keys, string value)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.Cookie = $"{DeviceCookie.Name}={value}";
        return new DeviceCookie(keys).Read(context);
    }
}
