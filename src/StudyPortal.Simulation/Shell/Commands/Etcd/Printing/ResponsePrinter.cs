using StudyPortal.Simulation.Etcd;
using StudyPortal.Simulation.Raft;

namespace StudyPortal.Simulation.Shell.Commands.Etcd.Printing;

/// <summary>Prints answers in one of the forms of <c>--write-out</c> and gives the exit code (etcd v3.6 etcdctl/ctlv3/command/printer.go). What a form cannot show is refused.</summary>
internal abstract class ResponsePrinter(ToolOutput output)
{
    /// <summary>The name of the form.</summary>
    protected abstract string Form { get; }

    /// <summary>Where it prints to.</summary>
    protected ToolOutput Output => output;

    /// <summary>The printer of a form, or null where there is none of this name.</summary>
    public static ResponsePrinter? Of(string form, bool isHexadecimal, bool isValueOnly, ToolOutput output) => form switch
    {
        "simple" => new SimplePrinter(isHexadecimal, isValueOnly, output),
        "table" => new TablePrinter(output),
        "json" => new JsonPrinter(isHexadecimal, output),
        "fields" => new FieldsPrinter(output),
        _ => null,
    };

    public virtual int Get(RangeResponse response) => Refuse();

    public virtual int Put(PutResponse response) => Refuse();

    public virtual int Delete(DeleteRangeResponse response) => Refuse();

    public virtual int MemberList(MemberListResponse response) => Refuse();

    public virtual int MemberAdd(MemberChangeResponse response) => Refuse();

    /// <param name="done">What became of it: <c>removed from</c>, <c>updated in</c>, <c>promoted in</c>.</param>
    /// <param name="id">The member.</param>
    /// <param name="response">The answer.</param>
    public virtual int MemberChange(string done, MemberId id, MemberChangeResponse response) => Refuse();

    public virtual int Health(IReadOnlyList<EndpointHealth> endpoints) => Refuse();

    public virtual int Status(IReadOnlyList<EndpointReport<StatusResponse>> endpoints) => Refuse();

    public virtual int HashKv(IReadOnlyList<EndpointReport<HashKvResponse>> endpoints) => Refuse();

    public virtual int Alarms(AlarmResponse response) => Refuse();

    public virtual int MoveLeader(MemberId from, MemberId to, MoveLeaderResponse response) => Refuse();

    /// <summary>The answers of the cluster's own service carry no revision (etcd v3.6 api/v3rpc/member.go).</summary>
    protected static ResponseHeader Bare(ResponseHeader header) => header with { Revision = 0 };

    private int Refuse() => output.Fail(ExitCodes.BadFeature, $"{Form} not supported as output format");
}
