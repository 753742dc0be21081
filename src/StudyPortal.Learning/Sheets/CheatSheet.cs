namespace StudyPortal.Learning.Sheets;

/// <summary>What should be known by heart about one thing, on one printed page. It is made from the same tables as the drills, so that both say the same.</summary>
/// <param name="Name">Last part of its address.</param>
/// <param name="Summary">One plain sentence.</param>
/// <param name="Topic">Name of the drills that ask it.</param>
/// <param name="Tables">At least one.</param>
public sealed record CheatSheet(string Name, string Title, string Summary, string Topic, IReadOnlyList<SheetTable> Tables);
