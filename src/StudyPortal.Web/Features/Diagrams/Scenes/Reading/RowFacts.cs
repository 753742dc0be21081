namespace StudyPortal.Web.Features.Diagrams.Scenes.Reading;

/// <summary>What a picture tells of a program.</summary>
/// <param name="Id">Unique on the whole picture.</param>
/// <param name="Name">As people call it.</param>
/// <param name="State">How it is.</param>
/// <param name="Port">The port that it listens on; 0 for none that is drawn.</param>
/// <param name="Note">A word more: <c>leads</c>, <c>2 of 3 run</c>.</param>
/// <param name="HoldsLease">Whether it leads among its kind.</param>
internal sealed record RowFacts(string Id, string Name, RowState State, int Port = 0, string Note = "", bool HoldsLease = false)
{
    /// <summary>The row in words.</summary>
    public string Sentence
    {
        get
        {
            var state = State switch { RowState.Running => "running", RowState.Starting => "starting", RowState.Paused => "paused", RowState.Stopped => "not running", _ => "" };
            string[] parts = [.. state.Length > 0 ? [state] : Array.Empty<string>(), .. HoldsLease ? ["holds the lease"] : Array.Empty<string>(), .. Note.Length > 0 ? [Note] : Array.Empty<string>()];
            return (Port == 0 ? Name : $"{Name}, port {Ports.Text(Port)}") + (parts.Length > 0 ? $": {string.Join(", ", parts)}" : "");
        }
    }
}
