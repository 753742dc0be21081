using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.RateLimiting;
using StudyPortal.Web.Features.Quizzes;

namespace StudyPortal.Web.Features.Account;

/// <summary>
/// How many forms one visitor may send. Only posts count. Guessing at one account is stopped by its lockout; these stop guessing at many from one
/// place. A class behind one address may need more: <c>Portal:SignInsPerMinute</c>, <c>Portal:RegistrationsPerMinute</c>, <c>Portal:GuestPostsPerMinute</c>.
/// </summary>
public static class RequestLimits
{
    public const string SignIn = "sign-in";
    public const string Registration = "registration";

    private const int SignInsPerMinute = 10;
    private const int RegistrationsPerMinute = 5;
    private const int PostsPerMinute = 120;
    private const int GuestPostsPerMinute = 600; // A class of guests may share an address; an answer of a quiz is one post or two.
    private const int NetworkPrefixBytes = 8;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static void Describe(RateLimiterOptions options, IConfiguration configuration)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = RefuseAsync;
        var guestPosts = configuration.GetValue("Portal:GuestPostsPerMinute", GuestPostsPerMinute);
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => Person(context) is { } person
            ? PostsOf($"person {person}", context, PostsPerMinute)
            : PostsOf(Address(context), context, guestPosts));
        Add(SignIn, configuration.GetValue("Portal:SignInsPerMinute", SignInsPerMinute));
        Add(Registration, configuration.GetValue("Portal:RegistrationsPerMinute", RegistrationsPerMinute));

        void Add(string policy, int perMinute) => options.AddPolicy(policy, context => PostsOf(Address(context), context, perMinute));
    }

    private static RateLimitPartition<string> PostsOf(string whom, HttpContext context, int perMinute) => HttpMethods.IsPost(context.Request.Method)
        ? RateLimitPartition.GetFixedWindowLimiter(whom, _ => new FixedWindowRateLimiterOptions { PermitLimit = perMinute, Window = Window })
        : RateLimitPartition.GetNoLimiter("");

    private static string? Person(HttpContext context) =>
        context.User.Identity is { IsAuthenticated: true } ? context.User.FindFirst(PortalClaims.Person)?.Value : null;

    /// <summary>The address, of which IPv6 gives every household 2^64: they count as one.</summary>
    private static string Address(HttpContext context) => context.Connection.RemoteIpAddress switch
    {
        null => "unknown",
        { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } address => Convert.ToHexString(address.GetAddressBytes(), 0, NetworkPrefixBytes),
        IPAddress address => address.ToString(),
    };

    private static async ValueTask RefuseAsync(OnRejectedContext rejected, CancellationToken cancellationToken)
    {
        var context = rejected.HttpContext;
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var retryAfter) ? retryAfter : Window;
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        var isPage = !context.Request.Headers.ContainsKey(AnswerEndpoints.FragmentHeader)
            && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
        if (!isPage)
        {
            await context.Response.WriteAsync($"Too many forms at once. Nothing was stored; try again in {seconds} seconds.", cancellationToken);
            return;
        }
        // Drawn at an address of its own, so that the router finds the page instead of the one that was asked for.
        context.Request.Path = TooManyRequestsPage.Path;
        context.Request.QueryString = QueryString.Create("seconds", seconds.ToString(CultureInfo.InvariantCulture));
        await new RazorComponentResult<App> { StatusCode = StatusCodes.Status429TooManyRequests, PreventStreamingRendering = true }.ExecuteAsync(context);
    }
}
