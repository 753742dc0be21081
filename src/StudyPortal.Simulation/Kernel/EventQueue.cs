namespace StudyPortal.Simulation.Kernel;

/// <summary>
/// What is still to happen, earliest first; what was added first goes first at the same instant. So the order is total and the same in every run.
/// A heap of fours, which is flatter than one of twos, that is forked by copying it. More than <see cref="MostEvents"/> events at once are a bug.
/// </summary>
public sealed class EventQueue<T>
{
    /// <summary>A cluster of this size never waits for so many things at once; whoever gets there adds events in a loop.</summary>
    public const int MostEvents = 1_000_000;

    private const int FirstCapacity = 32;
    private const int Children = 4;

    private Slot[] _heap;
    private long _added;

    /// <summary>A queue in which nothing waits.</summary>
    public EventQueue() => _heap = new Slot[FirstCapacity];

    private EventQueue(EventQueue<T> other)
    {
        _heap = new Slot[Math.Max(FirstCapacity, other.Count)];
        Array.Copy(other._heap, _heap, other.Count);
        _added = other._added;
        Count = other.Count;
    }

    /// <summary>Events that wait.</summary>
    public int Count { get; private set; }

    /// <summary>When the next event is due. An empty queue is a bug.</summary>
    public Instant Next => Count > 0 ? new Instant(_heap[0].At) : throw new InvalidOperationException("Nothing waits in this queue.");

    /// <summary>A queue of its own with the same events.</summary>
    public EventQueue<T> Fork() => new(this);

    /// <summary>Lets an event happen at a moment. The caller sees to it that the moment is not over.</summary>
    public void Add(Instant at, T what)
    {
        if (Count == MostEvents)
            throw new InvalidOperationException($"More than {MostEvents} events wait.");
        if (Count == _heap.Length)
            Array.Resize(ref _heap, _heap.Length * 2);
        _heap[Count] = new Slot(at.Microseconds, _added++, what);
        Rise(Count++);
    }

    /// <summary>Takes the next event out, if it is due by <paramref name="until"/>.</summary>
    public bool TryTake(Instant until, out Instant at, out T what)
    {
        if (Count == 0 || _heap[0].At > until.Microseconds)
        {
            (at, what) = (default, default!);
            return false;
        }

        (at, what) = (new Instant(_heap[0].At), _heap[0].What);
        Count--;
        _heap[0] = _heap[Count];
        _heap[Count] = default;
        Sink();
        return true;
    }

    /// <summary>Those that wait and are of a kind, in the order in which they are taken, without taking them.</summary>
    public IEnumerable<(Instant At, T What)> Pending(Func<T, bool> isOfKind) =>
        new ArraySegment<Slot>(_heap, 0, Count).Where(slot => isOfKind(slot.What)).OrderBy(slot => slot.At).ThenBy(slot => slot.Number).Select(slot => (new Instant(slot.At), slot.What));

    private void Rise(int index)
    {
        var slot = _heap[index];
        while (index > 0)
        {
            var parent = (index - 1) / Children;
            if (!slot.IsBefore(_heap[parent]))
                break;
            _heap[index] = _heap[parent];
            index = parent;
        }

        _heap[index] = slot;
    }

    private void Sink()
    {
        var slot = _heap[0];
        var index = 0;
        for (var first = 1; first < Count; first = (Children * index) + 1)
        {
            var least = first;
            var end = Math.Min(first + Children, Count);
            for (var child = first + 1; child < end; child++)
            {
                if (_heap[child].IsBefore(_heap[least]))
                    least = child;
            }

            if (!_heap[least].IsBefore(slot))
                break;
            _heap[index] = _heap[least];
            index = least;
        }

        _heap[index] = slot;
    }

    private readonly record struct Slot(long At, long Number, T What)
    {
        public bool IsBefore(in Slot other) => At < other.At || (At == other.At && Number < other.Number);
    }
}
