using StudyPortal.Web.Cli;
using StudyPortal.Web.Hosting;

if (args is ["content", "check", .. var checks]) return ContentCheckCommand.Run(checks, Console.Out, Console.Error);

if (args is ["shell", .. var options]) return ShellDoor.Run(options, Console.In, Console.Out, Console.Error);

if (args is ["rebuild", .. var settings]) return await RebuildCommand.RunAsync(settings, Console.Out, Console.Error);

if (args.Contains(DemoCommand.Verb, StringComparer.Ordinal)) return await DemoCommand.RunAsync([.. args.Where(word => word != DemoCommand.Verb)], Console.Out, Console.Error);

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.AddPortal();
var app = builder.Build();
if (await app.PrepareAsync() is { } problem)
{
    await Console.Error.WriteLineAsync(problem);
    return 1;
}
app.UsePortal();
await app.RunAsync();
return 0;

/// <summary>Named so that tests can host the portal.</summary>
public sealed partial class Program;
