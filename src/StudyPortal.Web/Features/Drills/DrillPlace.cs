using System.Globalization;
using StudyPortal.Learning.Generators;

namespace StudyPortal.Web.Features.Drills;

/// <summary>How a drill is being practised, and the addresses that follow from it.</summary>
/// <param name="Drill">The drill.</param>
/// <param name="Level">The difficulty that the learner has fixed, 1 to 3, or 0 where it follows the answers.</param>
/// <param name="Run">The run against the clock that it belongs to, or null.</param>
public sealed record DrillPlace(DrillId Drill, int Level, Guid? Run = null)
{
    /// <summary>Name of the form field and of the part of an address that hold the level.</summary>
    public const string LevelField = "level";

    /// <summary>Where this drill stands.</summary>
    public string Home => Run is { } run ? RunPath(Drill.Topic, run) : PathOf(Drill, Level);

    /// <summary>Where its form is posted.</summary>
    public string Action => Run is { } run ? $"{TopicPath(Drill.Topic)}/run/{run:N}/{Drill}" : $"/answers/{Drill}";

    /// <summary>Where the drill after it is drawn.</summary>
    public string Next => WithLevel(TopicPath(Drill.Topic), Level);

    public static string TopicPath(string topic) => $"/drills/{topic}";

    public static string StartPath(string topic) => $"{TopicPath(topic)}/run";

    public static string RunPath(string topic, Guid run) => $"{StartPath(topic)}?run={run:N}";

    public static string PathOf(DrillId drill, int level) =>
        string.Create(CultureInfo.InvariantCulture, $"{TopicPath(drill.Topic)}?drill={drill}{(level > 0 ? $"&{LevelField}={level}" : "")}");

    public static string WithLevel(string path, int level) => level > 0 ? string.Create(CultureInfo.InvariantCulture, $"{path}?{LevelField}={level}") : path;

    /// <summary>The level as it was sent; anything but a difficulty is none.</summary>
    public static int ReadLevel(string? text) => text is ['1' or '2' or '3'] ? text[0] - '0' : 0;
}
