using System.Diagnostics.CodeAnalysis;

namespace StudyPortal.Simulation.Machines.Certificates;

/// <summary>The public half of a key pair on its own, as <c>sa.pub</c> holds it.</summary>
/// <param name="Id">The key pair.</param>
public sealed record PublicKey(KeyId Id)
{
    private const string Label = "PUBLIC KEY";

    private const string Prefix = "public ";

    /// <summary>The text of the file, line end included.</summary>
    public string ToPem() => Pem.Write(Label, Prefix + Id);

    /// <summary>Reads the first public key of a file; text without one is refused.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out PublicKey? key)
    {
        key = null;
        foreach (var body in Pem.Read(text, Label))
        {
            if (!body.StartsWith(Prefix, StringComparison.Ordinal) || !KeyId.TryParse(body[Prefix.Length..], out var id))
                continue;

            key = new PublicKey(id);
            return true;
        }

        return false;
    }
}
