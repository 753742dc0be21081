using System.Globalization;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Shell.Text;

namespace StudyPortal.Simulation.Shell.Commands.Kubectl.Printing;

/// <summary>The row of an event, which does not begin with its name.</summary>
internal static class EventRow
{
    public static IEnumerable<string> Of(Event remark, bool isWide, DateTimeOffset now)
    {
        var subject = $"{remark.InvolvedObject.Kind.ToLowerInvariant()}/{remark.InvolvedObject.Name}";
        var lastSeen = AgeText.Since(remark.LastSeenAt == default ? remark.FirstSeenAt : remark.LastSeenAt, now);
        return isWide
            ?
            [
                lastSeen, remark.Type, remark.Reason, subject, remark.InvolvedObject.FieldPath,
                remark.SourceHost.Length == 0 ? remark.SourceComponent : $"{remark.SourceComponent}, {remark.SourceHost}",
                remark.Message, AgeText.Since(remark.FirstSeenAt, now), remark.Count.ToString(CultureInfo.InvariantCulture), remark.Name,
            ]
            : [lastSeen, remark.Type, remark.Reason, subject, remark.Message];
    }
}
