using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using StudyPortal.Simulation.Kernel;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>The key that the certificates in the Secret kubeadm-certs are encrypted with (AES-256 in Galois counter mode).</summary>
/// <param name="Hex">64 hexadecimal digits, lower case.</param>
public sealed record CertificateKey(string Hex)
{
    private const int Octets = 32;

    private const int NonceOctets = 12;

    private const int TagOctets = 16;

    /// <summary>A fresh key.</summary>
    public static (CertificateKey Key, Prng After) Draw(Prng prng)
    {
        (var octets, prng) = Random(Octets, prng);
        return (new CertificateKey(Convert.ToHexStringLower(octets)), prng);
    }

    /// <summary>Reads a key; what is no hexadecimal text of 32 bytes is refused with kubeadm's words.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out CertificateKey? key, [NotNullWhen(false)] out string? error)
    {
        // cmd/kubeadm/app/phases/copycerts/copycerts.go and crypto.go
        var isHex = text.Length % 2 == 0 && text.All(char.IsAsciiHexDigit);
        key = isHex && text.Length == 2 * Octets ? new CertificateKey(text.ToLowerInvariant()) : null;
        error = (isHex, key) switch
        {
            (false, _) => "error decoding certificate key: encoding/hex: odd length hex string or invalid byte",
            (_, null) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"error decoding secret data with provided key: crypto/aes: invalid key size {text.Length / 2}"),
            _ => null,
        };
        return key is not null;
    }

    /// <summary>The text in a form that only this key opens; the nonce comes first.</summary>
    public (byte[] Sealed, Prng After) Seal(string text, Prng prng)
    {
        (var nonce, prng) = Random(NonceOctets, prng);
        var plain = Encoding.UTF8.GetBytes(text);
        var octets = new byte[NonceOctets + plain.Length + TagOctets];
        nonce.CopyTo(octets, 0);
        using var cipher = new AesGcm(Convert.FromHexString(Hex), TagOctets);
        cipher.Encrypt(nonce, plain, octets.AsSpan(NonceOctets, plain.Length), octets.AsSpan(NonceOctets + plain.Length));
        return (octets, prng);
    }

    /// <summary>The text, or null where another key has sealed it (Go says <c>cipher: message authentication failed</c>).</summary>
    public string? Open(byte[] octets)
    {
        if (octets.Length < NonceOctets + TagOctets)
            return null;

        var plain = new byte[octets.Length - NonceOctets - TagOctets];
        using var cipher = new AesGcm(Convert.FromHexString(Hex), TagOctets);
        try
        {
            cipher.Decrypt(octets.AsSpan(0, NonceOctets), octets.AsSpan(NonceOctets, plain.Length), octets.AsSpan(NonceOctets + plain.Length), plain);
        }
        catch (AuthenticationTagMismatchException)
        {
            // The base class library has no other way to say that it is the wrong key.
            return null;
        }

        return Encoding.UTF8.GetString(plain);
    }

    private static (byte[] Octets, Prng After) Random(int length, Prng prng)
    {
        var octets = new byte[(length + 7) / 8 * 8];
        for (var at = 0; at < octets.Length; at += 8)
        {
            (var bits, prng) = prng.Next();
            BinaryPrimitives.WriteUInt64BigEndian(octets.AsSpan(at), bits);
        }

        return (octets[..length], prng);
    }
}
