namespace StudyPortal.Learning.Questions;

/// <summary>What a check demands of a part of a manifest.</summary>
public enum ManifestDemand
{
    /// <summary>It has this value.</summary>
    Equal,

    /// <summary>It is a list, or a text with commas between its items, and has this item.</summary>
    Contain,

    /// <summary>It is not there.</summary>
    BeMissing,
}
