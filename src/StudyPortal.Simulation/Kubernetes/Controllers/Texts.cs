using System.Globalization;

namespace StudyPortal.Simulation.Kubernetes.Controllers;

/// <summary>Numbers as text, alike in every culture.</summary>
internal static class Texts
{
    public static string Of(long number) => number.ToString(CultureInfo.InvariantCulture);
}
