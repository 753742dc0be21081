using StudyPortal.Web.Features.Classes.People;

namespace StudyPortal.Web.Features.Classes.Running;

/// <summary>What a page has to say to a post that it answers; empty where it is asked for by a link.</summary>
public sealed class ClassReply
{
    /// <summary>What stands in the way, in plain words.</summary>
    public IReadOnlyList<string> Problems { get; set; } = [];

    /// <summary>The fields that were sent, to stand in the form again.</summary>
    public IFormCollection? Sent { get; set; }

    /// <summary>What an import would do.</summary>
    public RosterPreview? Roster { get; set; }

    /// <summary>A field as it was sent, or else as it is stored.</summary>
    public string Field(string name, string stored) => Sent is { } sent ? sent[name].ToString() : stored;

    /// <summary>Whether a box was ticked, or else is stored so.</summary>
    public bool IsOn(string name, bool stored) => Sent is { } sent ? sent[name] == "on" : stored;
}
