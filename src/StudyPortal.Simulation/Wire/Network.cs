using StudyPortal.Simulation.Kernel;

namespace StudyPortal.Simulation.Wire;

/// <summary>
/// The links between named endpoints. It decides for each message whether and when it arrives; carrying it is the caller's. Endpoints go by their
/// position, so that sending costs no look-up.
/// </summary>
public sealed class Network
{
    /// <summary>Machines in the largest topology and some to spare.</summary>
    public const int MostEndpoints = 64;

    private const int Thousand = 1_000;

    private readonly List<string> _names;
    private readonly LinkQuality _usual;
    private Link[] _links;
    private Prng _prng;

    /// <summary>A network on which every link has the same quality and nothing is wrong.</summary>
    /// <param name="names">Different names.</param>
    /// <param name="usual">The quality of every link.</param>
    /// <param name="prng">Where jitter and loss are drawn from.</param>
    public Network(IEnumerable<string> names, LinkQuality usual, Prng prng)
    {
        (_names, _usual, _prng, _links) = ([], usual, prng, []);
        foreach (var name in names)
            Add(name);
    }

    private Network(Network other) =>
        (_names, _usual, _prng, _links) = ([.. other._names], other._usual, other._prng, [.. other._links]);

    /// <summary>A network of its own in the same state.</summary>
    public Network Fork() => new(this);

    /// <summary>The position of an endpoint. An unknown name is a bug.</summary>
    public int PositionOf(string name)
    {
        var position = _names.IndexOf(name);
        return position >= 0 ? position : throw new ArgumentException($"No endpoint is called '{name}'; there are {string.Join(", ", _names)}.", nameof(name));
    }

    /// <summary>Plugs one more endpoint in and returns its position.</summary>
    public int Add(string name)
    {
        if (_names.Count == MostEndpoints || _names.Contains(name, StringComparer.Ordinal))
            throw new ArgumentException($"'{name}' is there already, or {MostEndpoints} endpoints are.", nameof(name));
        var before = _names.Count;
        _names.Add(name);
        var links = new Link[_names.Count * _names.Count];
        for (var from = 0; from < before; from++)
            Array.Copy(_links, from * before, links, from * _names.Count, before);
        _links = links;
        return before;
    }

    /// <summary>Whether nothing passes from one position to another.</summary>
    public bool IsCut(int from, int to) => _links[(from * _names.Count) + to].IsCut;

    /// <summary>What is wrong on the way from one position to another.</summary>
    public LinkTrouble TroubleBetween(int from, int to)
    {
        var link = _links[(from * _names.Count) + to];
        return new LinkTrouble(link.IsCut, link.ExtraUs, link.LossPerMille);
    }

    /// <summary>Breaks something or mends it.</summary>
    public void Apply(NetworkFault fault)
    {
        switch (fault)
        {
            case CutLink cut:
                LinkOf(cut.A, cut.B).IsCut = true;
                LinkOf(cut.B, cut.A).IsCut = true;
                break;
            case CutOneWay cut:
                LinkOf(cut.From, cut.To).IsCut = true;
                break;
            case Isolate isolate:
                CutOff(PositionOf(isolate.Endpoint));
                break;
            case SlowLink slow:
                ArgumentOutOfRangeException.ThrowIfNegative(slow.ExtraUs, nameof(fault));
                LinkOf(slow.From, slow.To).ExtraUs = slow.ExtraUs;
                break;
            case LoseMessages lose:
                ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)lose.PerMille, (uint)Thousand, nameof(fault));
                LinkOf(lose.From, lose.To).LossPerMille = lose.PerMille;
                break;
            case MendLink mend:
                LinkOf(mend.A, mend.B).Mend();
                LinkOf(mend.B, mend.A).Mend();
                break;
            case MendAll:
                for (var link = 0; link < _links.Length; link++)
                    _links[link].Mend();
                break;
            default:
                throw new ArgumentException($"No such fault: {fault}", nameof(fault));
        }
    }

    /// <summary>Decides what becomes of a message that leaves now.</summary>
    public Passage Send(int from, int to, Instant now)
    {
        ref var link = ref _links[(from * _names.Count) + to];
        if (link.IsCut)
            return new Passage(Arrival: null, Duplicate: null, IsCut: true);
        if (Happens(_usual.LossPerMille) || Happens(link.LossPerMille))
            return new Passage(Arrival: null, Duplicate: null, IsCut: false);
        var arrival = Arrival(ref link, now);
        return new Passage(arrival, Happens(_usual.DuplicatePerMille) ? Arrival(ref link, now) : null, IsCut: false);
    }

    private Instant Arrival(ref Link link, Instant now)
    {
        var (jitter, after) = _prng.Next(_usual.JitterUs + 1);
        _prng = after;
        var at = now.Microseconds + _usual.LatencyUs + jitter + link.ExtraUs;
        if (_usual.KeepsOrder)
            link.LastArrivalUs = at = Math.Max(at, link.LastArrivalUs);
        return new Instant(at);
    }

    private bool Happens(int perMille)
    {
        if (perMille == 0)
            return false;
        (var drawn, _prng) = _prng.Next(Thousand);
        return drawn < perMille;
    }

    private void CutOff(int endpoint)
    {
        for (var other = 0; other < _names.Count; other++)
        {
            _links[(endpoint * _names.Count) + other].IsCut |= other != endpoint;
            _links[(other * _names.Count) + endpoint].IsCut |= other != endpoint;
        }
    }

    private ref Link LinkOf(string from, string to) => ref _links[(PositionOf(from) * _names.Count) + PositionOf(to)];

    private record struct Link
    {
        public bool IsCut;
        public int ExtraUs;
        public int LossPerMille;
        public long LastArrivalUs;

        // What was sent earlier still arrives earlier, so the last arrival stays.
        public void Mend() => (IsCut, ExtraUs, LossPerMille) = (false, 0, 0);
    }
}
