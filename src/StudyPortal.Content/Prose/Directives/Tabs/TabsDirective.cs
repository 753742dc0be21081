namespace StudyPortal.Content.Prose.Directives.Tabs;

/// <summary><c>::::tabs</c> around variants, of which a reader sees one at a time.</summary>
internal sealed class TabsDirective(DirectiveLine opening) : DirectiveBlock(opening)
{
    /// <summary>Different in each text of a page; begins the ids inside.</summary>
    public string Id { get; set; } = "";

    public IEnumerable<TabDirective> Tabs => this.OfType<TabDirective>();

    public override void Examine(ProseNotes notes)
    {
        base.Examine(notes);
        ExpectNoArgument(notes);
        if (!Tabs.Any())
            notes.Find(this, $"{Fence}tabs holds no tab; add {Fence[1..]}tab followed by a label");
        foreach (var stray in this.Where(child => child is not TabDirective))
            notes.Find(stray, $"only {Fence[1..]}tab stands directly inside {Fence}tabs; move this into a tab");
    }
}
