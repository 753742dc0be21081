using System.Globalization;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Shell.Text;

namespace StudyPortal.Simulation.Shell.Commands.Kubectl.Printing;

/// <summary>The events at the end of a description.</summary>
internal static class EventLines
{
    public static void Add(Description description, IReadOnlyList<Event> events, DateTimeOffset now)
    {
        if (events.Count == 0)
        {
            description.Line(0, "Events:\t<none>");
            return;
        }

        description.Line(0, "Events:").Line(1, "Type\tReason\tAge\tFrom\tMessage").Line(1, "----\t------\t----\t----\t-------");
        foreach (var remark in events.OrderBy(remark => remark.LastSeenAt))
        {
            var age = AgeText.Since(remark.LastSeenAt, now);
            if (remark.Count > 1)
                age = string.Create(CultureInfo.InvariantCulture, $"{age} (x{remark.Count} over {AgeText.Since(remark.FirstSeenAt, now)})");
            description.Line(1, $"{remark.Type}\t{remark.Reason}\t{age}\t{remark.SourceComponent}\t{remark.Message.Trim()}");
        }
    }
}
