using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using StudyPortal.Simulation.Kernel;

namespace StudyPortal.Simulation.Machines.Certificates;

/// <summary>Which key pair: the private and the public half share it, and who holds the private half can sign with it.</summary>
/// <param name="Number">Drawn at random; two keys never share it.</param>
public readonly record struct KeyId(ulong Number)
{
    /// <summary>A fresh key.</summary>
    public static (KeyId Key, Prng After) Draw(Prng prng)
    {
        var (bits, after) = prng.Next();
        return (new KeyId(bits), after);
    }

    /// <summary>The hash of the public key as 64 hexadecimal digits, what kubeadm prints behind <c>sha256:</c>.</summary>
    public string PublicKeyHash => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes("SubjectPublicKeyInfo " + ToString())));

    /// <summary>16 hexadecimal digits.</summary>
    public override string ToString() => Number.ToString("x16", CultureInfo.InvariantCulture);

    internal static bool TryParse(string text, out KeyId key)
    {
        var isKey = ulong.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number);
        key = new KeyId(number);
        return isKey;
    }
}
