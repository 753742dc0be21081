using StudyPortal.Simulation.Etcd;

namespace StudyPortal.Simulation.Shell.Commands.Etcd.Printing;

/// <summary><c>-w table</c> (etcd v3.6 etcdctl/ctlv3/command/printer_table.go).</summary>
internal sealed class TablePrinter(ToolOutput output) : ResponsePrinter(output)
{
    protected override string Form => "table";

    public override int MemberList(MemberListResponse response) => Draw(Rows.MemberHeadings, response.Members.Select(Rows.Of));

    public override int Health(IReadOnlyList<EndpointHealth> endpoints) => Draw(Rows.HealthHeadings, endpoints.Select(Rows.Of));

    public override int Status(IReadOnlyList<EndpointReport<StatusResponse>> endpoints) => Draw(Rows.StatusHeadings, endpoints.Select(Rows.Of));

    public override int HashKv(IReadOnlyList<EndpointReport<HashKvResponse>> endpoints) => Draw(Rows.HashHeadings, endpoints.Select(Rows.Of));

    private int Draw(IReadOnlyList<string> headings, IEnumerable<string[]> rows)
    {
        foreach (var line in FramedTable.Draw(headings, [.. rows]))
            Output.Print(line);
        return ExitCodes.Success;
    }
}
