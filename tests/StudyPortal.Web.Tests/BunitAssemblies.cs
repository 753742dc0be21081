using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace StudyPortal.Web.Tests;

/// <summary>bUnit's assemblies are referenced as files, so they are missing from the dependency manifest and are found here.</summary>
internal static class BunitAssemblies
{
    [ModuleInitializer]
    internal static void Register() =>
        AssemblyLoadContext.Default.Resolving += (context, name) =>
        {
            var file = Path.Combine(AppContext.BaseDirectory, name.Name + ".dll");
            return File.Exists(file) ? context.LoadFromAssemblyPath(file) : null;
        };
}
