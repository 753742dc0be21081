using System.Collections.Immutable;

namespace StudyPortal.Web.Features.Diagrams.Playing;

/// <summary>Collects the actions of a part of the picture: those that are allowed, the first of them as the primary one.</summary>
/// <param name="operations">What the learner may operate.</param>
internal sealed class ActionList(IReadOnlyList<string> operations)
{
    private readonly ImmutableArray<DiagramAction>.Builder _actions = ImmutableArray.CreateBuilder<DiagramAction>();

    /// <summary>Adds an action that only undoes or changes what another one brings back.</summary>
    public void Add(string operation, string label, string description, params ReadOnlySpan<string> inputs) => Add(operation, new DiagramAction(label, description, [.. inputs]));

    /// <summary>Adds an action that destroys something.</summary>
    public void Destroy(string operation, string label, string description, params ReadOnlySpan<string> inputs) =>
        Add(operation, new DiagramAction(label, description, [.. inputs], ActionWeight.Destructive));

    public ImmutableArray<DiagramAction> Done() => _actions.DrainToImmutable();

    private void Add(string operation, DiagramAction action)
    {
        if (operations.Contains(operation, StringComparer.Ordinal))
            _actions.Add(_actions.Count == 0 && action.Weight == ActionWeight.Plain ? action with { Weight = ActionWeight.Primary } : action);
    }
}
