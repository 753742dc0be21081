using StudyPortal.Data.Classes;
using StudyPortal.Web.Features.Classes.Assignments;

namespace StudyPortal.Web.Features.Classes.Grades;

/// <summary>Weights as they were typed, each with the one that was shown.</summary>
public sealed record WeightForm(IReadOnlyDictionary<Guid, string> Typed, IReadOnlyDictionary<Guid, string> Problems, IReadOnlyList<WeightChange> Changes)
{
    public static string Field(Guid assignment) => $"weight-{assignment:N}";

    public static string ShownField(Guid assignment) => $"shown-{assignment:N}";

    public static WeightForm Read(IFormCollection form, IEnumerable<KnownAssignment> known)
    {
        var (typed, problems, changes) = (new Dictionary<Guid, string>(), new Dictionary<Guid, string>(), new List<WeightChange>());
        foreach (var assignment in known)
        {
            // One that was added since the page was opened has no field.
            if (form[Field(assignment.Id)] is not [{ } text] || TypedNumber.Weight(form[ShownField(assignment.Id)].ToString()) is not { } shown) continue;
            typed[assignment.Id] = text;
            if (TypedNumber.Weight(text) is not { } weight) problems[assignment.Id] = $"Write a number from 0 to {TypedNumber.MostWeight}.";
            else if (!weight.Equals(shown)) changes.Add(new WeightChange(assignment.Id, shown, weight));
        }

        return new WeightForm(typed, problems, changes);
    }

    /// <summary>What stands now where a change was made from something else.</summary>
    public IReadOnlyDictionary<Guid, string> ChangedSince(IEnumerable<KnownAssignment> known)
    {
        var from = Changes.ToDictionary(change => change.Assignment, change => change.From);
        return known.Where(assignment => from.TryGetValue(assignment.Id, out var shown) && !shown.Equals(assignment.Assignment.Weight))
            .ToDictionary(assignment => assignment.Id, assignment => $"It is {TypedNumber.Write(assignment.Assignment.Weight)} now.");
    }
}
