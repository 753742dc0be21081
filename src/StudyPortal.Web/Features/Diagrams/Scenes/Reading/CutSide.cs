namespace StudyPortal.Web.Features.Diagrams.Scenes.Reading;

/// <summary>Which directions of a link are cut, where it is cut.</summary>
internal enum CutSide
{
    /// <summary>Both.</summary>
    Both,

    /// <summary>From its beginning to its end.</summary>
    There,

    /// <summary>From its end to its beginning.</summary>
    Back,
}
