using Microsoft.AspNetCore.Components;

namespace StudyPortal.Web.Kit;

/// <summary>The icon set: inline SVG on a 24 × 24 grid, 1.5 px strokes, drawn in the colour of the text.</summary>
public static class Icons
{
    private const string Open = """<svg class="icon" viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">""";

    private static readonly Dictionary<string, MarkupString> Drawn = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["mark"] = """<circle cx="12" cy="5" r="2.5"/><circle cx="5" cy="18" r="2.5"/><circle cx="19" cy="18" r="2.5"/><path d="M10.8 7.2 6.2 15.8M13.2 7.2l4.6 8.6M7.5 18h9"/>""",
        ["search"] = """<circle cx="11" cy="11" r="6.5"/><path d="m20 20-4.3-4.3"/>""",
        ["menu"] = """<path d="M4 7h16M4 12h16M4 17h16"/>""",
        ["theme-system"] = """<circle cx="12" cy="12" r="8"/><path d="M12 4v16a8 8 0 0 0 0-16Z" fill="currentColor"/>""",
        ["theme-light"] = """<circle cx="12" cy="12" r="4"/><path d="M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 1.4M5.6 18.4 7 17M17 7l1.4-1.4"/>""",
        ["theme-dark"] = """<path d="M20 14.5A8 8 0 0 1 9.5 4 8 8 0 1 0 20 14.5Z"/>""",
        ["done"] = """<circle cx="12" cy="12" r="8.5"/><path d="m8.5 12.2 2.4 2.4 4.6-5"/>""",
        ["open"] = """<circle cx="12" cy="12" r="8.5"/>""",
        ["visited"] = """<circle cx="12" cy="12" r="8.5"/><path d="M12 3.5v17a8.5 8.5 0 0 0 0-17Z" fill="currentColor" stroke="none"/>""",
        ["right"] = """<path d="m5 12.5 4.5 4.5L19 7.5"/>""",
        ["wrong"] = """<path d="m6.5 6.5 11 11M17.5 6.5l-11 11"/>""",
        ["partly"] = """<path d="M5 12h14"/>""",
        ["clock"] = """<circle cx="12" cy="12" r="8.5"/><path d="M12 7.5V12l3 2"/>""",
        ["previous"] = """<path d="m14 6-6 6 6 6"/>""",
        ["up"] = """<path d="m6 14 6-6 6 6"/>""",
        ["down"] = """<path d="m6 10 6 6 6-6"/>""",
        ["grip"] = """<path d="M9 6v.1M15 6v.1M9 12v.1M15 12v.1M9 18v.1M15 18v.1" stroke-width="3"/>""",
        ["next"] = """<path d="m10 6 6 6-6 6"/>""",
        ["warning"] = """<path d="M12 4.500 20.500 19h-17L12 4.500ZM12 10v4M12 16.600v.1"/>""",
        ["info"] = """<circle cx="12" cy="12" r="8.5"/><path d="M12 11v5M12 7.900v.1"/>""",
        ["bulb"] = """<path d="M9 17h6M10 20h4M12 4a5.500 5.500 0 0 0-3 10.100V16h6v-1.900A5.500 5.500 0 0 0 12 4Z"/>""",
        ["book"] = """<path d="M5 5.500A1.500 1.500 0 0 1 6.500 4H19v13H6.500A1.500 1.500 0 0 0 5 18.500 1.500 1.500 0 0 0 6.500 20H19M9 8h6"/>""",
        ["play"] = """<path d="M8 5.500v13l10.500-6.500L8 5.500Z"/>""",
        ["pause"] = """<path d="M8.500 5.500v13M15.500 5.500v13"/>""",
        ["step-forward"] = """<path d="M6 6v12l8.500-6L6 6ZM18 6v12"/>""",
        ["step-back"] = """<path d="M18 6v12l-8.500-6L18 6ZM6 6v12"/>""",
        ["rewind"] = """<path d="M12 6.500v11L4.500 12 12 6.500ZM20 6.500v11L12.500 12 20 6.500Z"/>""",
        ["fork"] = """<circle cx="6.500" cy="6" r="2"/><circle cx="6.500" cy="18" r="2"/><circle cx="17.500" cy="8" r="2"/><path d="M6.500 8v8M17.500 10c0 3.500-11 2-11 6"/>""",
        ["compare"] = """<path d="M4.500 5.500h6v13h-6ZM13.500 5.500h6v13h-6Z"/>""",
        ["fit"] = """<path d="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5M9 9h6v6H9Z"/>""",
        ["full-screen"] = """<path d="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5"/>""",
        ["zoom-in"] = """<circle cx="11" cy="11" r="6.500"/><path d="m20 20-4.300-4.300M8 11h6M11 8v6"/>""",
        ["zoom-out"] = """<circle cx="11" cy="11" r="6.500"/><path d="m20 20-4.300-4.300M8 11h6"/>""",
        ["share"] = """<path d="M10 14a4 4 0 0 0 5.700 0l3-3A4 4 0 0 0 13 5.300l-1 1M14 10a4 4 0 0 0-5.700 0l-3 3a4 4 0 0 0 5.700 5.700l1-1"/>""",
        ["send"] = """<path d="M4 12h15M13 6l6 6-6 6"/>""",
        ["cut"] = """<path d="M3 12h5M16 12h5M9.500 8l5 8M14.500 8l-5 8"/>""",
        ["keyboard"] = """<path d="M3.500 6.500h17v11h-17ZM7 10v.1M10.300 10v.1M13.700 10v.1M17 10v.1M8 14h8"/>""",
        ["terminal"] = """<path d="M3.500 5.500h17v13h-17ZM7 9.500l3 2.500-3 2.500M12 15h4.500"/>""",
        ["close"] = """<path d="m6.500 6.500 11 11M17.500 6.500l-11 11"/>""",
        ["hourglass"] = """<path d="M7 4h10M7 20h10M8 4c0 5 8 6 8 16M16 4c0 5-8 6-8 16"/>""",
    }.ToDictionary(icon => icon.Key, icon => new MarkupString($"{Open}{icon.Value}</svg>"), StringComparer.Ordinal);

    /// <summary>The icon of this name; hidden from screen readers, so a word goes with it.</summary>
    public static MarkupString Svg(string name) => Drawn[name];
}
