using System.Collections.Immutable;
using System.Globalization;
using StudyPortal.Learning.Generators.Sketching;
using StudyPortal.Learning.Questions;
using StudyPortal.Simulation.Raft;

namespace StudyPortal.Learning.Generators.CommandDrills;

/// <summary>What is printed, and what it tells.</summary>
internal static class Outputs
{
    private const decimal Billion = 1_000_000_000;

    private static readonly (string Check, string Meaning)[] _checks =
    [
        ("serializable_read", "The member cannot even read its own database"), ("linearizable_read", "The member has no leader with a majority"),
        ("non_learner", "The member is a learner"), ("data_corruption", "An alarm says that the data of the members differ"),
    ];

    public static Sketch Leader(Dice dice, int difficulty)
    {
        var site = Site.Draw(dice, difficulty == 1 ? 3 : 5);
        var (leader, index) = (dice.Between(0, site.Names.Length - 1), dice.Between(4_000, 900_000));
        var (term, size) = (dice.Between(2, 40), dice.Between(4, 90));
        return new TextSketch(
            $"`etcdctl endpoint status --cluster` prints, with some columns left out: endpoint, ID, version, DB size, is leader, is learner, raft term, raft index. Which endpoint belongs to the leader?\n\n"
            + Lines(site, place => $"{dice.Hexadecimal(16)}, 3.6.6, {size} MB, {Bool(place == leader)}, false, {term}, {index}"),
            Endpoints(site, leader), [.. Enumerable.Range(0, site.Names.Length).Where(place => place != leader).Select(place => Miss(site, place, "Its column for the leader says `false`: a follower."))],
            $"The column for the leader is `true` for https://{site.Addresses[leader]}:2379 only.");
    }

    public static Sketch Behind(Dice dice, int difficulty)
    {
        var site = Site.Draw(dice, dice.Between(3, difficulty == 2 ? 3 : 5));
        var late = dice.Between(0, site.Names.Length - 1);
        var leader = (late + 1) % site.Names.Length;
        var (index, term) = (dice.Between(60_000, 900_000), dice.Between(2, 40));
        var gap = dice.Between(difficulty == 2 ? 5_000 : 900, 50_000);
        return new TextSketch(
            $"`etcdctl endpoint status --cluster` prints, with some columns left out: endpoint, ID, version, DB size, is leader, is learner, raft term, raft index. Which endpoint belongs to a member that has fallen behind?\n\n"
            + Lines(site, place => $"{dice.Hexadecimal(16)}, 3.6.6, 24 MB, {Bool(place == leader)}, false, {term}, {(place == late ? index - gap : index - dice.Between(0, 2))}"),
            Endpoints(site, late), [.. Enumerable.Range(0, site.Names.Length).Where(place => place != late).Select(place => Miss(site, place, "Its raft index is among the highest."))],
            $"The last column of https://{site.Addresses[late]}:2379 is about {gap} entries lower than that of the others. A few entries of difference would be normal.");
    }

    public static Sketch FreeSpace(Dice dice, int difficulty)
    {
        var site = Site.Draw(dice, 1);
        var size = dice.Between(difficulty == 1 ? 10 : 200, difficulty == 1 ? 90 : 2_000);
        var used = difficulty == 1 ? 5 * dice.Between(1, size / 5 - 1) : dice.Between(size / 20, size - 20);
        return new NumberSketch(
            $"`etcdctl endpoint status -w table` shows a DB SIZE of {size} MB and {used} MB IN USE for the member on {site.Names[0]} ({site.Addresses[0]}). By how many MB can `etcdctl defrag` make the file smaller?",
            size - used, "MB",
            [
                new(used, "That is what is in use and stays."), new(size, "Then nothing would be left."),
                new(0, "Compaction alone returns nothing to the file system. Defragmentation does.", "compaction-shrinks-the-file"),
            ],
            $"{size} MB − {used} MB = {size - used} MB are free pages inside the file. Defragmentation returns them, and blocks the member while it works.")
        {
            Tolerance = (size - used) / 20m,
        };
    }

    public static Sketch MemberList(Dice dice, int difficulty)
    {
        var size = dice.Between(3, difficulty == 2 ? 5 : 7);
        var site = Site.Draw(dice, size);
        var (learner, unstarted) = (dice.Flip() ? dice.Between(0, size - 1) : -1, dice.Flip() ? dice.Between(0, size - 1) : -1);
        var voters = size - (learner < 0 ? 0 : 1);
        var started = voters - (unstarted >= 0 && unstarted != learner ? 1 : 0);
        var lines = Enumerable.Range(0, size).Select(place => place == unstarted
            ? $"    {dice.Hexadecimal(16)}, unstarted, , https://{site.Addresses[place]}:2380, , {Bool(place == learner)}"
            : $"    {dice.Hexadecimal(16)}, started, {site.Names[place]}, https://{site.Addresses[place]}:2380, https://{site.Addresses[place]}:2379, {Bool(place == learner)}");
        return new NumberSketch(
            $"`etcdctl member list` prints these columns: ID, status, name, peer URLs, client URLs, is learner. What is the quorum of this cluster?\n\n{string.Join('\n', lines)}",
            Quorum.Majority(voters), "members",
            [
                new(Quorum.Majority(size), "Learners are on the list and have no vote."),
                new(Quorum.Majority(Math.Max(1, started)), "A member that is not started yet counts, as soon as it is on the list.", "quorum-counts-live-members"),
                new(voters, "A majority is enough.", "commit-needs-every-member"),
            ],
            $"{Wording.Counted(voters, "member")} of the {size} on the list can vote, started or not: floor({voters}/2)+1 = {Quorum.Majority(voters)}.");
    }

    public static Sketch Container(Dice dice, int difficulty)
    {
        var component = dice.Pick(["kube-apiserver", "etcd", "kube-scheduler", "kube-controller-manager"]);
        var site = Site.Draw(dice, 1);
        var attempt = dice.Between(3, 30);
        var (last, before) = (dice.Hexadecimal(13), dice.Hexadecimal(13));
        var others = new[] { "kube-apiserver", "etcd", "kube-scheduler", "kube-controller-manager" }.Where(name => name != component)
            .Select(name => $"{dice.Hexadecimal(13)}   {dice.Between(2, 9)} days ago     Running   {name}   {dice.Between(0, 2)}");
        var lines = dice.Shuffle(
        [
            $"{last}   {dice.Between(5, 50)} seconds ago   Exited   {component}   {attempt}",
            .. difficulty == 1 ? ImmutableArray<string>.Empty : [$"{before}   {dice.Between(4, 9)} minutes ago   Exited   {component}   {attempt - 1}"],
            .. others,
        ]);
        return new TextSketch(
            $"On {site.Names[0]} ({site.Addresses[0]}) `crictl ps -a` prints, with some columns left out: container, created, state, name, attempt. {component} does not stay up. Which ID goes after `crictl logs` to read how it ended the last time?\n\n"
            + string.Join('\n', lines.Select(line => "    " + line)),
            [last, $"crictl logs {last}"],
            [.. difficulty == 1 ? ImmutableArray<NearMiss>.Empty : [new NearMiss(before, Markup.Blocks("That is the attempt before the last: the number in the last column is smaller."), Misconception: null)]],
            $"{last} is the container of {component} with the highest attempt, {attempt}. A growing number of attempts means a crash loop.");
    }

    public static Sketch Ready(Dice dice, int difficulty)
    {
        var site = Site.Draw(dice, 1);
        var (failed, meaning) = dice.Pick(_checks[1..]);
        var lines = _checks.Select(check => check.Check == failed ? $"    [-]{check.Check} failed" : $"    [+]{check.Check} ok");
        return new ChoiceSketch(
            $"On {site.Names[0]} ({site.Addresses[0]}) `curl -s http://127.0.0.1:2381/readyz?verbose` prints this, reasons left out. What is the matter?\n\n{string.Join('\n', lines)}",
            new(meaning, $"Right. That is what {failed} checks."),
            [
                .. _checks.Where(check => check.Check != failed).Select(check => new Choice(check.Meaning, $"Then {check.Check} would have failed.")),
                new("The process of etcd is not running", "Then nobody would have answered.", "unhealthy-means-process-down"),
            ],
            $"{failed} failed: {char.ToLowerInvariant(meaning[0])}{meaning[1..]}. The process runs, or nobody would have answered.");
    }

    public static Sketch Revision(Dice dice, int difficulty)
    {
        var names = Names.Draw(dice);
        return new NumberSketch(
            $"`etcdutl snapshot status {names.File} -w table` shows the revision {names.Revision}. The file is restored on {names.Node} with `--bump-revision 1000000000 --mark-compacted`. At which revision does the restored cluster begin?",
            names.Revision + Billion, Unit: null,
            [
                new(names.Revision, "That would be so without `--bump-revision`. Controllers would see revisions go backwards."), new(Billion, "The flag says by how much to raise the revision, not to what."),
                new(1, "A restored cluster keeps the history of its keys."),
            ],
            $"{names.Revision} + 1000000000 = {Wording.Plain(names.Revision + Billion)}, higher than anything that a controller may have seen before the disaster.");
    }

    private static string Lines(Site site, Func<int, string> columns) =>
        string.Join('\n', site.Addresses.Select((address, place) => $"    https://{address}:2379, {columns(place)}"));

    private static ImmutableArray<string> Endpoints(Site site, int place) =>
        [$"https://{site.Addresses[place]}:2379", $"{site.Addresses[place]}:2379", site.Addresses[place]];

    private static NearMiss Miss(Site site, int place, string remark) => new(site.Addresses[place], Markup.Blocks(remark), Misconception: null);

    private static string Bool(bool value) => value.ToString(CultureInfo.InvariantCulture).ToLowerInvariant();
}
