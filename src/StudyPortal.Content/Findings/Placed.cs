namespace StudyPortal.Content.Findings;

/// <summary>Something that was read, and where it stands.</summary>
internal readonly record struct Placed<T>(T Value, Place Place)
{
    public int Line => Place.Line;
}

/// <summary>A line of a file.</summary>
internal readonly record struct Place(string File, int Line)
{
    public override string ToString() => string.Create(null, $"{File}:{Line}");
}
