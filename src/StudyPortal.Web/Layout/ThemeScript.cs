using System.Security.Cryptography;
using System.Text;

namespace StudyPortal.Web.Layout;

/// <summary>
/// The only script inside a page: it sets the remembered theme before the first paint. The Content-Security-Policy allows it by its hash,
/// so no other inline script can run.
/// </summary>
public static class ThemeScript
{
    public const string Source =
        "try{const t=localStorage.getItem('theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}";

    /// <summary>The source expression for <c>script-src</c>.</summary>
    public static string CspHash { get; } = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Source)))}'";
}
