using System.Globalization;
using StudyPortal.Simulation.Etcd;
using StudyPortal.Simulation.Etcd.Storage;
using StudyPortal.Simulation.Kernel;

namespace StudyPortal.Simulation.Tests.Etcd.Storage;

/// <summary>The same random operations on a store and on its reference.</summary>
internal sealed class RandomOperations(ulong seed)
{
    private const int Keys = 12;

    private Prng _prng = new(seed);

    public EtcdStore Store { get; private set; } = EtcdStore.Empty;

    public ReferenceStore Reference { get; } = new();

    public int Draw(int bound)
    {
        (var number, _prng) = _prng.Next(bound);
        return number;
    }

    public string Key() => $"/k/{(char)('a' + Draw(Keys))}";

    public string? End() => Draw(4) switch
    {
        0 => null,
        1 => EtcdKey.FromKey,
        2 => EtcdKey.PrefixEnd("/k/"),
        _ => Key(),
    };

    /// <summary>Does one thing to both and compares the answers.</summary>
    public void Step()
    {
        switch (Draw(10))
        {
            case < 5:
                var (key, value) = (Key(), Draw(1_000).ToString(CultureInfo.InvariantCulture));
                Reference.Put((key, value));
                Assert.IsType<PutResponse>(Apply(new PutRequest(key, new TextValue(value))));
                break;
            case < 7:
                var (first, end) = (Key(), End());
                Assert.Equal(Reference.Delete(first, end), Assert.IsType<DeleteRangeResponse>(Apply(new DeleteRangeRequest(first, end))).Deleted);
                break;
            case < 9:
                Transact();
                break;
            default:
                var revision = Draw((int)Reference.Revision + 3);
                if (Reference.Compact(revision) is { } error)
                    Assert.Equal(error, Assert.IsType<EtcdError>(Apply(new CompactRequest(revision))).Text);
                else
                    Assert.IsType<CompactResponse>(Apply(new CompactRequest(revision)));
                break;
        }

        Assert.Equal(Reference.Revision, Store.Revision);
    }

    /// <summary>Compares a read at some revision and the events since some revision.</summary>
    public void Compare()
    {
        var (first, end, revision) = (Key(), End(), (long)Draw((int)Reference.Revision + 2));
        var (error, pairs) = Reference.Read(first, end, revision);
        var answer = Store.Read(new RangeRequest(first, end) { Revision = revision });
        if (error is not null)
        {
            Assert.Equal(error, Assert.IsType<EtcdError>(answer).Text);
            return;
        }

        var range = Assert.IsType<RangeResponse>(answer);
        Assert.Equal(pairs, range.Pairs);
        Assert.Equal(pairs.Count, range.Count);
        var since = Math.Max(revision, Store.CompactRevision + 1);
        Assert.Equal(Reference.EventsSince(since), Store.EventsSince(since));
    }

    public EtcdResponse Apply(EtcdRequest request)
    {
        var (after, response) = new ClientCommand(request).ApplyTo(Store);
        Store = after;
        return response!;
    }

    private void Transact()
    {
        var (key, other, revision) = (Key(), Key(), (long)Draw((int)Reference.Revision + 1));
        var known = Reference.Read(key, null, 0).Pairs.FirstOrDefault();
        var holds = (known?.ModRevision ?? 0) < revision;
        var txn = new TxnRequest(
            [new CompareModRevision(key, ComparisonSign.Less, revision)],
            [new PutRequest(key, new TextValue("won")), new RangeRequest(key)],
            [new DeleteRangeRequest(other)]);
        var answer = Assert.IsType<TxnResponse>(Apply(txn));
        Assert.Equal(holds, answer.Succeeded);
        if (!holds)
        {
            Reference.Delete(other, null);
            return;
        }

        Reference.Put((key, "won"));
        Assert.Equal(Reference.Read(key, null, 0).Pairs, Assert.IsType<RangeResponse>(answer.Responses[1]).Pairs);
    }
}
