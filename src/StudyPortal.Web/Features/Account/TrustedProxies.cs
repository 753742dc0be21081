using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace StudyPortal.Web.Features.Account;

/// <summary>
/// <c>Portal:TrustedProxies</c>: addresses or networks, separated by commas, whose <c>X-Forwarded-For</c> and <c>-Proto</c> are believed. Without it
/// these headers are ignored, since anybody can send them.
/// </summary>
public sealed class TrustedProxies(IConfiguration configuration) : IStartupFilter
{
    private const string Setting = "Portal:TrustedProxies";

    public static bool AreConfigured(IConfiguration configuration) => !string.IsNullOrWhiteSpace(configuration[Setting]);

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        if (AreConfigured(configuration)) app.UseForwardedHeaders(Read(configuration[Setting]!));
        next(app);
    };

    private static ForwardedHeadersOptions Read(string setting)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        foreach (var part in setting.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (IPAddress.TryParse(part, out var address)) options.KnownProxies.Add(address);
            else if (System.Net.IPNetwork.TryParse(part, out var network)) options.KnownIPNetworks.Add(network);
            else throw new InvalidOperationException($"{Setting}: '{part}' is neither an address nor a network such as 10.0.0.0/8.");
        }
        return options;
    }
}
