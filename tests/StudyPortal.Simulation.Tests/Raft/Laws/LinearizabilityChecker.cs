using StudyPortal.Simulation.Tests.Raft.Cluster;

namespace StudyPortal.Simulation.Tests.Raft.Laws;

/// <summary>
/// Whether the answers that clients got could come from one register for each key that does one operation at a time, each between question and answer (Wing and
/// Gong 1993, with the states that were tried remembered as Lowe 2017 does). It knows nothing of Raft. A write without an answer may have happened at any time after it was asked, or never.
/// </summary>
internal static class LinearizabilityChecker
{
    /// <summary>Operations on one key; they are the bits of a word.</summary>
    public const int MostOperations = 64;

    public static string? Violation(IReadOnlyList<ClientOperation> operations)
    {
        foreach (var key in operations.Select(operation => operation.Key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            // A read without an answer says nothing, and a refused operation has not happened.
            ClientOperation[] ofKey = [.. operations.Where(operation =>
                operation.Key == key && !operation.IsRefused && (operation.IsWrite || operation.Answered is not null))];
            if (ofKey.Length > MostOperations)
                throw new ArgumentException($"More than {MostOperations} operations on key {key}.", nameof(operations));
            if (!new Search(ofKey).CanExplain(0, null))
                return $"no order of the operations on key {key} explains what was read: {string.Join("; ", ofKey.AsEnumerable())}";
        }

        return null;
    }

    private sealed class Search(ClientOperation[] operations)
    {
        private readonly HashSet<(ulong Done, string? Value)> _failed = [];
        private readonly ulong _mustBeDone = operations.Select((operation, index) => operation.Answered is null ? 0 : 1UL << index).Aggregate(0UL, (all, bit) => all | bit);

        public bool CanExplain(ulong done, string? value)
        {
            if ((done & _mustBeDone) == _mustBeDone)
                return true;
            if (!_failed.Add((done, value)))
                return false;

            // Nothing may come before what was answered before it was asked.
            var firstAnswer = long.MaxValue;
            for (var index = 0; index < operations.Length; index++)
            {
                if ((done & (1UL << index)) == 0)
                    firstAnswer = Math.Min(firstAnswer, operations[index].Answered ?? long.MaxValue);
            }

            for (var index = 0; index < operations.Length; index++)
            {
                var operation = operations[index];
                if ((done & (1UL << index)) != 0 || operation.Asked > firstAnswer || (!operation.IsWrite && operation.Seen != value))
                    continue;
                if (CanExplain(done | (1UL << index), operation.IsWrite ? operation.Value : value))
                    return true;
            }

            return false;
        }
    }
}
