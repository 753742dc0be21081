using System.Globalization;
using System.Text.Json;

namespace StudyPortal.Simulation.Tests.RealEtcd;

/// <summary>
/// A script at a site. Members go by their roles: <c>{L}</c> leads, <c>{F1}</c> and <c>{F2}</c> follow, <c>{D1}</c> and <c>{D2}</c> are dead, all in the order of their names, so that it does not matter
/// who was elected. Each recorded step is a <see cref="StepRecord"/>.
/// </summary>
internal sealed class ScriptRun(IEtcdSite site, bool hasTls = false)
{
    private const int MostLooks = 300;

    private readonly List<StepRecord> _steps = [];
    private readonly SortedDictionary<string, string> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _members = [];
    private Dictionary<string, string> _roles = new(StringComparer.Ordinal);

    /// <summary>What was recorded.</summary>
    public IReadOnlyList<StepRecord> Steps => _steps;

    public IEtcdSite Site => site;

    private string Scheme => hasTls ? "https" : "http";

    /// <summary>Starts m1, m2 … as a new cluster and waits until it works.</summary>
    public async Task FoundAsync(int members, params string[] flags)
    {
        string[] names = [.. Enumerable.Range(1, members).Select(number => string.Create(CultureInfo.InvariantCulture, $"m{number}"))];
        foreach (var name in names)
            Start(name, InitialCluster(names), isExisting: false, flags);
        await SeeRolesAsync();
        await UntilAsync(["--endpoints={all}", "put", "founded", "yes"]);
    }

    public string InitialCluster(params string[] members) => string.Join(',', members.Select(member => $"{member}=http://{site.PeerAddress(member)}"));

    public void Start(string member, string initialCluster, bool isExisting, params string[] flags)
    {
        if (!_members.Contains(member))
            _members.Add(member);
        site.Start(member, new MemberPlan(initialCluster, isExisting, hasTls, [.. flags]));
    }

    /// <summary>Starts a member again as it was.</summary>
    public void StartAgain(string role, params string[] flags) => Start(Name(role), InitialCluster([.. _members]), isExisting: false, flags);

    public void Kill(string role) => site.Kill(Name(role));

    /// <summary>The name of the member that has a role now.</summary>
    public string Name(string role) => _roles.GetValueOrDefault(role, role);

    /// <summary>Looks until one running member leads, or until none does, and hands out the roles.</summary>
    public async Task SeeRolesAsync(bool isLeaderless = false)
    {
        for (var look = 0; look < MostLooks; look++)
        {
            var leader = await LeaderAsync();
            if (leader is not null != isLeaderless)
            {
                HandOut(leader);
                return;
            }

            await site.PauseAsync();
        }

        throw new InvalidOperationException($"{site.GetType().Name}: no {(isLeaderless ? "loss of the leader" : "leader")} was seen.");
    }

    /// <summary>From now on members go by their names, until roles are seen again.</summary>
    public void ForgetRoles() => _roles = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Runs etcdctl and records what it did.</summary>
    public async Task CtlAsync(params string[] arguments) => Record(arguments, await site.RunAsync("etcdctl", Fill(arguments)));

    /// <summary>Runs etcdutl and records what it did.</summary>
    public async Task UtlAsync(params string[] arguments) => Record(arguments, await site.RunAsync("etcdutl", Fill(arguments)));

    /// <summary>Runs etcdctl and records nothing.</summary>
    public Task<CommandResult> QuietAsync(params string[] arguments) => site.RunAsync("etcdctl", Fill(arguments));

    /// <summary>Runs etcdctl until it succeeds, or prints a text; the last run is recorded where it should be.</summary>
    public async Task UntilAsync(string[] arguments, string text = "", bool isRecorded = false)
    {
        CommandResult? result = null;
        for (var look = 0; look < MostLooks; look++)
        {
            result = await QuietAsync(arguments);
            if (result.ExitCode == 0 && result.Text.Contains(Fill([text])[0], StringComparison.Ordinal))
            {
                if (isRecorded)
                    Record(arguments, result);
                return;
            }

            await site.PauseAsync();
        }

        throw new InvalidOperationException($"{site.GetType().Name}: {string.Join(' ', arguments)} never worked: {result?.Text}");
    }

    /// <summary>The revision of a member's store.</summary>
    public async Task<string> RevisionAsync(string role)
    {
        using var status = JsonDocument.Parse((await QuietAsync($"--endpoints={{{role}}}", "endpoint", "status", "-w", "json")).Lines[^1]);
        return status.RootElement[0].GetProperty("Status").GetProperty("header").GetProperty("revision").GetInt64().ToString(CultureInfo.InvariantCulture);
    }

    private async Task<string?> LeaderAsync()
    {
        var leaders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in _members.Where(site.IsRunning))
        {
            var result = await site.RunAsync("etcdctl", [.. Certificates(), $"--endpoints={Scheme}://{site.ClientAddress(member)}", "--command-timeout=1s", "endpoint", "status", "-w", "json"]);
            if (result.ExitCode != 0)
                return null;
            using var status = JsonDocument.Parse(result.Lines[^1]);
            var answer = status.RootElement[0].GetProperty("Status");
            _ids[member] = answer.GetProperty("header").GetProperty("member_id").GetUInt64().ToString("x", CultureInfo.InvariantCulture);
            if (answer.TryGetProperty("leader", out var leader) && leader.GetUInt64() != 0)
                leaders.Add(leader.GetUInt64().ToString("x", CultureInfo.InvariantCulture));
        }

        return leaders.Count == 1 ? _members.Find(member => site.IsRunning(member) && _ids.GetValueOrDefault(member) == leaders.First()) : null;
    }

    private void HandOut(string? leader)
    {
        var roles = new Dictionary<string, string>(StringComparer.Ordinal);
        if (leader is not null)
            roles["L"] = leader;
        Number("F", _members.Where(member => site.IsRunning(member) && member != leader));
        Number("D", _members.Where(member => !site.IsRunning(member)));
        _roles = roles;

        void Number(string letter, IEnumerable<string> members)
        {
            foreach (var (index, member) in members.Index())
                roles[string.Create(CultureInfo.InvariantCulture, $"{letter}{index + 1}")] = member;
        }
    }

    private string[] Certificates() => hasTls
        ? [$"--cacert={site.CertificateDirectory}/ca.crt", $"--cert={site.CertificateDirectory}/client.crt", $"--key={site.CertificateDirectory}/client.key"]
        : [];

    private string[] Fill(IEnumerable<string> arguments) => [.. arguments.SelectMany(argument => argument == "{tls}" ? Certificates() : [Fill(argument)])];

    private string Fill(string argument)
    {
        argument = argument.Replace("{backup}", site.BackupDirectory, StringComparison.Ordinal).Replace("{pki}", site.CertificateDirectory, StringComparison.Ordinal)
            .Replace("{all}", string.Join(',', _members.Order(StringComparer.Ordinal).Select(member => $"{Scheme}://{site.ClientAddress(member)}")), StringComparison.Ordinal);
        foreach (var (role, member) in _roles.Concat(_members.Select(member => KeyValuePair.Create(member, member))))
        {
            argument = argument.Replace($"{{{role}}}", $"{Scheme}://{site.ClientAddress(member)}", StringComparison.Ordinal)
                .Replace($"{{{role}.address}}", site.ClientAddress(member), StringComparison.Ordinal)
                .Replace($"{{{role}.peer}}", $"http://{site.PeerAddress(member)}", StringComparison.Ordinal)
                .Replace($"{{{role}.data}}", site.DataDirectory(member), StringComparison.Ordinal)
                .Replace($"{{{role}.name}}", member, StringComparison.Ordinal)
                .Replace($"{{{role}.id}}", _ids.GetValueOrDefault(member, "0"), StringComparison.Ordinal);
        }

        return argument;
    }

    private void Record(string[] arguments, CommandResult result)
    {
        var names = new RunNames(site, _members, _roles, _ids);
        _steps.Add(new StepRecord(Normalized.Command(arguments, names), result.ExitCode, StepRecord.ClassOf(result.Took), [.. Normalized.Lines(result.Lines, names)]));
    }
}
