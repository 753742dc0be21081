namespace StudyPortal.Simulation.Kubernetes.Controllers;

/// <summary>The ends of generated names (<c>apimachinery/pkg/util/rand</c>).</summary>
internal static class Names
{
    private const string Alphabet = "bcdfghjklmnpqrstvwxz2456789";
    private const int Length = 5;

    /// <summary>Five letters and digits that make no word: <c>x2x4z</c>.</summary>
    public static string Suffix(ControllerContext context)
    {
        var letters = new char[Length];
        for (var index = 0; index < Length; index++)
            letters[index] = Alphabet[context.Draw(Alphabet.Length)];
        return new string(letters);
    }
}
