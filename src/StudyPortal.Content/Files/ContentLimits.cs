namespace StudyPortal.Content.Files;

/// <summary>How much content one portal takes. A file over its bound is a finding and is not read.</summary>
public static class ContentLimits
{
    /// <summary>Largest Markdown or YAML file, in bytes.</summary>
    public const int MaxTextBytes = 1_000_000;

    /// <summary>Largest image, in bytes.</summary>
    public const int MaxImageBytes = 2_000_000;

    /// <summary>Most files that are read; more are left out, with one finding.</summary>
    public const int MaxFiles = 20_000;

    /// <summary>How deep directories may nest under the content directory.</summary>
    public const int MaxDirectoryDepth = 8;

    /// <summary>How deep lists and maps may nest in YAML.</summary>
    public const int MaxYamlDepth = 8;

    /// <summary>Most scalars, lists and maps in one YAML text.</summary>
    public const int MaxYamlNodes = 50_000;

    /// <summary>Most findings reported for one file; a last one says how many more there are.</summary>
    public const int MaxFindingsPerFile = 200;
}
