using System.Diagnostics.CodeAnalysis;

namespace StudyPortal.Simulation.Machines.Certificates;

/// <summary>The secret half of a key pair, as it stands in a <c>.key</c> file.</summary>
/// <param name="Id">The key pair.</param>
public sealed record PrivateKey(KeyId Id)
{
    private const string Label = "RSA PRIVATE KEY";

    private const string Prefix = "private ";

    /// <summary>The text of the file, line end included.</summary>
    public string ToPem() => Pem.Write(Label, Prefix + Id);

    /// <summary>Reads the first private key of a file; text without one is refused.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out PrivateKey? key)
    {
        key = null;
        foreach (var body in Pem.Read(text, Label))
        {
            if (!body.StartsWith(Prefix, StringComparison.Ordinal) || !KeyId.TryParse(body[Prefix.Length..], out var id))
                continue;

            key = new PrivateKey(id);
            return true;
        }

        return false;
    }
}
