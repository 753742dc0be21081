using System.Runtime.InteropServices;

namespace StudyPortal.Content.Prose.Code.Highlighting;

/// <summary>A piece of a line that has a colour.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Token(TokenKind Kind, int Start, int Length);

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    Key,
    String,
    Number,
    Comment,
    Keyword,
    Variable,
    Flag,
    Punct,
}
