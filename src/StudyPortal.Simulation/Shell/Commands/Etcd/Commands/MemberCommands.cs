using System.Collections.Immutable;
using StudyPortal.Simulation.Etcd;
using StudyPortal.Simulation.Etcd.Serving;
using StudyPortal.Simulation.Raft;
using StudyPortal.Simulation.Shell.Commands.Etcd.Flags;
using StudyPortal.Simulation.Shell.Commands.Etcd.Printing;

namespace StudyPortal.Simulation.Shell.Commands.Etcd.Commands;

/// <summary><c>etcdctl member …</c> (etcd v3.6 etcdctl/ctlv3/command/member_command.go).</summary>
internal static class MemberCommands
{
    private const string PeerUrlsFlag = "peer-urls";
    private const string LearnerFlag = "learner";
    private const string ConsistencyFlag = "consistency";

    private static readonly ToolFlag _newUrls = new(PeerUrlsFlag, ToolFlagKind.Text, "", "comma separated peer URLs for the new member.");
    private static readonly ToolFlag _otherUrls = new(PeerUrlsFlag, ToolFlagKind.Text, "", "comma separated peer URLs for the updated member.");
    private static readonly ToolFlag _learner = new(LearnerFlag, ToolFlagKind.Switch, "false", "indicates if the new member is raft learner");
    private static readonly ToolFlag _consistency = new(ConsistencyFlag, ToolFlagKind.Text, "l", "Linearizable(l) or Serializable(s)");

    /// <summary>The commands.</summary>
    public static ImmutableArray<ToolCommand> All { get; } =
    [
        new("member add", "add <memberName> [options]", "Adds a member into the cluster", [_learner, _newUrls], Add),
        new("member list", "list", "Lists all members in the cluster", [_consistency], List),
        new("member promote", "promote <memberID>", "Promotes a non-voting member in the cluster", [], Promote),
        new("member remove", "remove <memberID>", "Removes a member from the cluster", [], Remove),
        new("member update", "update <memberID> [options]", "Updates a member in the cluster", [_otherUrls], Update),
    ];

    private static int Add(ToolRun run)
    {
        if (run.Arguments.Length < 1)
            return run.Output.Fail(ExitCodes.BadArguments, "member name not provided");
        if (run.Arguments.Length > 1)
            return run.Output.Fail(ExitCodes.BadArguments, "too many arguments");
        var (name, urls) = (run.Arguments[0], run.Line.Text(PeerUrlsFlag));
        if (urls.Length == 0)
            return run.Output.Fail(ExitCodes.BadArguments, "member peer urls not provided");
        ImmutableArray<string> peerUrls = [.. urls.Split(',')];
        return EtcdctlSession.With(run, session => Objection(peerUrls) is { } objection
            ? session.Fail(objection)
            : session.Ask<MemberChangeResponse>(new MemberAddRequest(peerUrls, run.Line.IsOn(LearnerFlag)), added =>
            {
                var exitCode = session.Printer.MemberAdd(added);
                if (session.Printer is SimplePrinter)
                    PrintEnvironment(run.Output, added, name, urls);
                return exitCode;
            }));
    }

    // What the new member is to be started with.
    private static void PrintEnvironment(ToolOutput output, MemberChangeResponse added, string name, string urls)
    {
        var initialCluster = added.Members.SelectMany(member => member.PeerUrls.Select(url => $"{(member.Id == added.Member.Id ? name : member.Name)}={url}"));
        output.Print();
        output.Print($"ETCD_NAME={GoText.Quote(name)}");
        output.Print($"ETCD_INITIAL_CLUSTER={GoText.Quote(string.Join(',', initialCluster))}");
        output.Print($"ETCD_INITIAL_ADVERTISE_PEER_URLS={GoText.Quote(urls)}");
        output.Print("ETCD_INITIAL_CLUSTER_STATE=\"existing\"");
    }

    private static int List(ToolRun run)
    {
        if (run.Line.Text(ConsistencyFlag) is not ("l" or "s"))
            return run.Output.Fail(ExitCodes.BadFeature, $"unknown consistency flag {GoText.Quote(run.Line.Text(ConsistencyFlag))}");
        return EtcdctlSession.With(run, session =>
            session.Ask<MemberListResponse>(new MemberListRequest(run.Line.Text(ConsistencyFlag) == "l"), session.Printer.MemberList));
    }

    private static int Promote(ToolRun run) => WithMember(run, (session, id) => Change(session, "promoted in", id, new MemberPromoteRequest(id)));

    private static int Remove(ToolRun run) => WithMember(run, (session, id) => Change(session, "removed from", id, new MemberRemoveRequest(id)));

    private static int Update(ToolRun run)
    {
        var urls = run.Line.Text(PeerUrlsFlag);
        return WithMember(run, (session, id) =>
        {
            ImmutableArray<string> peerUrls = [.. urls.Split(',')];
            return Objection(peerUrls) is { } objection ? session.Fail(objection) : Change(session, "updated in", id, new MemberUpdateRequest(id, peerUrls));
        }, urls.Length == 0 ? "member peer urls not provided" : null);
    }

    private static int Change(EtcdctlSession session, string done, MemberId id, EtcdRequest request) =>
        session.Ask<MemberChangeResponse>(request, changed => session.Printer.MemberChange(done, id, changed));

    private static int WithMember(ToolRun run, Func<EtcdctlSession, MemberId, int> command, string? alsoMissing = null)
    {
        if (run.Arguments.Length != 1)
            return run.Output.Fail(ExitCodes.BadArguments, "member ID is not provided");
        var (id, error) = GoText.ParseHexadecimal(run.Arguments[0]);
        if (error is not null)
            return run.Output.Fail(ExitCodes.BadArguments, $"bad member ID arg ({error}), expecting ID in Hex");
        if (alsoMissing is not null)
            return run.Output.Fail(ExitCodes.BadArguments, alsoMissing);
        return EtcdctlSession.With(run, session => command(session, new MemberId(id)));
    }

    private static string? Objection(ImmutableArray<string> urls) => urls.Select(PeerUrls.Objection).FirstOrDefault(objection => objection is not null);
}
