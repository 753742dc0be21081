namespace StudyPortal.Web.Features.Classes.People;

/// <summary>What an import would make of a line.</summary>
public enum RosterVerdict
{
    /// <summary>Expected from then on.</summary>
    New,

    /// <summary>Expected already, with another name or number.</summary>
    Changed,

    /// <summary>Expected already, just so.</summary>
    Same,

    /// <summary>In the class already; only the number may change.</summary>
    Here,

    /// <summary>Not to be imported.</summary>
    Wrong,
}
