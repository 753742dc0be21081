using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using StudyPortal.Simulation.Kernel;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>A bootstrap token: six letters that are public and sixteen that are not.</summary>
/// <param name="Id">Six characters of a–z and 0–9, part of the name of its Secret.</param>
/// <param name="Secret">Sixteen of them.</param>
public sealed partial record BootstrapToken(string Id, string Secret)
{
    /// <summary>What kubeadm says of a token in another form.</summary>
    public const string Pattern = @"\A([a-z0-9]{6})\.([a-z0-9]{16})\z";

    private const string Alphabet = "0123456789abcdefghijklmnopqrstuvwxyz";

    /// <summary>The name of its Secret in kube-system.</summary>
    public string SecretName => "bootstrap-token-" + Id;

    /// <summary>A fresh token.</summary>
    public static (BootstrapToken Token, Prng After) Draw(Prng prng)
    {
        var letters = new char[22];
        for (var index = 0; index < letters.Length; index++)
        {
            (var number, prng) = prng.Next(Alphabet.Length);
            letters[index] = Alphabet[number];
        }

        return (new BootstrapToken(new string(letters, 0, 6), new string(letters, 6, 16)), prng);
    }

    /// <summary>Reads <c>id.secret</c>; anything else is refused.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out BootstrapToken? token)
    {
        token = Form().IsMatch(text) ? new BootstrapToken(text[..6], text[7..]) : null;
        return token is not null;
    }

    /// <summary><c>id.secret</c></summary>
    public override string ToString() => $"{Id}.{Secret}";

    [GeneratedRegex(Pattern, RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Form();
}
