using StudyPortal.Learning.Classes.Grades;

namespace StudyPortal.Web.Features.Classes.Assignments;

/// <summary>Where somebody stands in an assignment, as a sign and a word.</summary>
public static class StatusWords
{
    /// <summary>Name of the icon.</summary>
    public static string Sign(AssignmentStatus status) => status switch
    {
        AssignmentStatus.Done => "done",
        AssignmentStatus.DoneLate => "hourglass",
        AssignmentStatus.Missing => "warning",
        AssignmentStatus.Begun => "visited",
        AssignmentStatus.NotBegun => "open",
        AssignmentStatus.NotOpen => "clock",
        AssignmentStatus.Excused => "partly",
        _ => "info",
    };

    public static string Of(AssignmentResult result) => result.Status switch
    {
        AssignmentStatus.Done => "done",
        AssignmentStatus.DoneLate => "done late",
        AssignmentStatus.Missing => result.Reached > 0 ? "not finished" : "missing",
        AssignmentStatus.Begun => "begun",
        AssignmentStatus.NotBegun => "not begun",
        AssignmentStatus.NotOpen => "not open yet",
        AssignmentStatus.Excused => "excused",
        _ => "not offered any more",
    };

    /// <summary>Class of the tone; a sign and a word always go with it.</summary>
    public static string Tone(AssignmentStatus status) => status switch
    {
        AssignmentStatus.Done => "good",
        AssignmentStatus.DoneLate => "late",
        AssignmentStatus.Missing => "bad",
        _ => "plain",
    };
}
