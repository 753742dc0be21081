using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StudyPortal.Data;
using StudyPortal.Data.People;

namespace StudyPortal.Web.Tests.Hosting;

/// <summary>A portal on folders of its own, with <see cref="SampleContent"/> as its lessons. Time stands still until a test moves it.</summary>
public sealed class PortalFixture : WebApplicationFactory<Program>
{
    public const string Password = "cobalt lantern 42";

    private readonly string _directory = Directory.CreateTempSubdirectory("study-portal-").FullName;
    private int _accounts;

    public TestClock Clock { get; } = new();

    public LogLines Log { get; } = new();

    internal Connections Connections { get; } = new();

    /// <summary>A new browser: no cookies, an address of its own.</summary>
    public Browser NewBrowser(string address = "http://localhost") => new(this, address);

    /// <summary>A new account; its e-mail address.</summary>
    public async Task<string> AddAccountAsync(params string[] roles)
    {
        var email = $"person{Interlocked.Increment(ref _accounts)}@example.org";
        await WithUsersAsync(async users =>
        {
            var user = new PortalUser { UserName = email, Email = email, DisplayName = $"Person {_accounts}", CreatedAt = Clock.GetUtcNow().UtcDateTime };
            Require(await users.CreateAsync(user, Password));
            if (roles.Length > 0) Require(await users.AddToRolesAsync(user, roles));
        });
        return email;
    }

    /// <summary>The person behind an account.</summary>
    public async Task<Guid> PersonAsync(string email) => (await Get<PeopleStore>().FindForUserAsync(await UserAsync(email)))!.Value;

    /// <summary>The id of an account.</summary>
    public Task<string> UserAsync(string email) => ReadAsync(data => data.Users.Where(user => user.Email == email).Select(user => user.Id).SingleAsync());

    /// <summary>A browser in which somebody with these roles (none: a learner) has just signed in.</summary>
    public async Task<Browser> SignInAsync(params string[] roles)
    {
        var email = await AddAccountAsync(roles);
        var browser = NewBrowser();
        await browser.SignInAsync(email);
        return browser;
    }

    /// <summary>Works on accounts behind the pages' back.</summary>
    public async Task WithUsersAsync(Func<UserManager<PortalUser>, Task> work)
    {
        await using var scope = Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>());
    }

    /// <summary>What the portal works with.</summary>
    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    public async Task<T> ReadAsync<T>(Func<PortalDbContext, Task<T>> read)
    {
        await using var context = await Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync();
        return await read(context);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        var content = Path.Combine(_directory, "content");
        SampleContent.WriteTo(content);
        builder.UseSetting("Portal:DataDirectory", Path.Combine(_directory, "data"));
        builder.UseSetting("Portal:ContentDirectory", content);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            services.ConfigureDbContext<PortalDbContext>(context => context.AddInterceptors(Connections));
            services.AddSingleton<Microsoft.Extensions.Logging.ILoggerProvider>(Log);
            services.AddTransient<IStartupFilter, AddressFromHeader>();
            // Tests hash many passwords, and none of them is worth stealing.
            services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1_000);
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing) return;
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (Directory.Exists(_directory)) Directory.Delete(_directory, recursive: true);
    }

    private static void Require(IdentityResult result)
    {
        if (!result.Succeeded) throw new InvalidOperationException(string.Join(' ', result.Errors.Select(error => error.Description)));
    }
}
