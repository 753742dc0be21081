using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Shell.Commands.Kubectl;

/// <summary><c>-l</c> and <c>--field-selector</c>.</summary>
internal static class Selection
{
    /// <summary>False after a complaint.</summary>
    public static bool TryRead(KubectlRun run, out LabelSelector labels, out FieldSelector fields)
    {
        var read = LabelSelectorReader.Read(run.Flags.Value("selector") ?? "");
        labels = (read as LabelSelectorRead)?.Selector ?? LabelSelector.Everything;
        if (!FieldSelector.TryParse(run.Flags.Value("field-selector") ?? "", out fields))
            return run.Fail($"error: invalid selector: '{run.Flags.Value("field-selector")}'; can't understand '{run.Flags.Value("field-selector")}'") == 0;

        return read is not LabelSelectorRefused refused || run.Fail($"error: {refused.Message}") == 0;
    }
}
