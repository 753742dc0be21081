using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace StudyPortal.Data.Sqlite;

/// <summary>Lets Microsoft.Data.Sqlite 10, which asks for SQLitePCLRaw.core 2.1, take the pinned 2.0.6, which has the API it uses.</summary>
internal static class SqliteAssemblies
{
    // Asking without a version takes the one there is. With a newer SQLitePCLRaw the handler is never called.
    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "It must stand before the first use of SQLite, in the portal, its tests and dotnet ef alike.")]
    internal static void Register() => AssemblyLoadContext.Default.Resolving += (context, name) =>
        name is { Name: "SQLitePCLRaw.core", Version: not null } ? context.LoadFromAssemblyName(new AssemblyName(name.Name)) : null;
}
