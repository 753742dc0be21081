namespace StudyPortal.Web.Features.Classes.Dashboard;

/// <summary>How a cell of a heat map is coloured; its sign or figure says the same.</summary>
public enum HeatTone
{
    None,
    Thin,
    Low,
    Middle,
    High,
}
