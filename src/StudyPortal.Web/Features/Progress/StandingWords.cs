using StudyPortal.Learning.Mastery;

namespace StudyPortal.Web.Features.Progress;

/// <summary>How a standing is shown: a sign, a word and a tone, so that colour says nothing alone.</summary>
/// <param name="Sign">Name of its icon.</param>
/// <param name="Tone">Class of its colour.</param>
public sealed record StandingWords(string Sign, string Text, string Tone)
{
    public static StandingWords Of(ObjectiveStanding standing) => standing switch
    {
        { Standing: Standing.Solid } => new("done", "Solid", "solid"),
        { Standing: Standing.Slipping } => new("warning", "Slipping", "slipping"),
        { Standing: Standing.NotEnoughData } => new("info", "Not enough data yet", "unknown"),
        { Standing: Standing.NotStarted } => new("open", "Not started", "unknown"),
        { Level: MasteryLevel.Shaky } => new("partly", "Shaky", "shaky"),
        _ => new("visited", "Working", "working"),
    };
}
