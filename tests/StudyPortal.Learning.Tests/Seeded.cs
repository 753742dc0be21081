using FsCheck;
using FsCheck.Fluent;

namespace StudyPortal.Learning.Tests;

/// <summary>Runs a property on the same generated cases every time.</summary>
internal static class Seeded
{
    private const int Cases = 1_000;

    // FsCheck's generator wants an odd second half of its seed.
    private static readonly Config _config = Config.QuickThrowOnFailure.WithReplay(20_260_101, 2_379).WithMaxTest(Cases).WithQuietOnSuccess(true);

    internal static void Holds<T>(Gen<T> cases, Func<T, bool> property) => Prop.ForAll(cases.ToArbitrary(), property).Check(_config);
}
