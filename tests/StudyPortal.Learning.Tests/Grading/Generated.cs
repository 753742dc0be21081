using FsCheck;
using FsCheck.Fluent;
using StudyPortal.Learning.Grading;
using StudyPortal.Learning.Questions;
using StudyPortal.Simulation.World;

namespace StudyPortal.Learning.Tests.Grading;

/// <summary>Questions and responses of every kind, sensible and senseless.</summary>
internal static class Generated
{
    private const int MostOptions = 6;
    private const int MostGaps = 4;

    internal static Gen<VerdictAnswer> Answers { get; } = Gen.Elements(VerdictAnswer.Yes, VerdictAnswer.Degraded, VerdictAnswer.No);

    /// <summary>The numbers from 0 to 2, 3 or 4 in any order.</summary>
    internal static Gen<int[]> Orders { get; } = Gen.Choose(3, 5).SelectMany(count => Gen.Shuffle(Enumerable.Range(0, count).ToArray()));

    private static readonly Gen<string?> _misconceptions = Gen.Elements<string?>(null, "x", "y");

    private static readonly Gen<decimal> _decimals = Gen.OneOf(
        Gen.Choose(-5_000, 5_000).Select(thousandths => thousandths / 1000m),
        Gen.Elements(0m, decimal.MaxValue, decimal.MinValue, 1e18m, 1e-28m));

    private static readonly Gen<Option> _options = _misconceptions.Zip(Gen.Elements(true, false))
        .Select(parts => new Option("o", parts.Item2, "<p>f</p>", parts.Item2 ? null : parts.Item1));

    private static readonly Gen<Option[]> _choices = Gen.Choose(1, MostOptions).SelectMany(count => _options.ArrayOf(count));

    private static readonly Gen<PredictedItem> _items = _misconceptions.Zip(Answers)
        .Select(parts => Samples.Item(parts.Item2, misconception: parts.Item1));

    internal static Gen<string> Texts { get; } = Gen.OneOf(
        ArbMap.Default.GeneratorFor<string?>().Select(text => text ?? ""),
        Gen.Elements('0', '1', '9', ' ', '_', '.', ',', '\'', '-', '+', 'e', 'E', 's', 'm', '%', '\\', 'u', '\n', '\0', '\uD800', '\uDC00', '\u2028', '—', 'ﬁ')
            .ArrayOf().Select(characters => new string(characters)),
        _decimals.Select(value => value.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        Gen.Elements("1e400 s", "-1e-400", new string('9', Grader.LongestText), new string('x', Grader.LongestText + 1)));

    private static readonly Gen<Question> _small = Gen.OneOf(
        _choices.Select(Question (options) => Samples.Single(options)),
        _decimals.Two().Select(Question (parts) => Samples.Number(parts.Item1, Math.Abs(parts.Item2))),
        Texts.Select(Question (text) => Samples.Text(["etcdutl", text])));

    private static readonly Gen<MatchedItem> _pairs = Gen.Choose(0, MostOptions - 1).Two().Zip(_misconceptions)
        .Select(parts => Samples.Pair(parts.Item1.Item1, new WrongMatch(parts.Item1.Item2, "<p>f</p>", parts.Item2)));

    /// <summary>Command lines, sensible and senseless.</summary>
    internal static Gen<string> Lines { get; } = Gen.OneOf(
        Texts,
        Gen.Elements(
            "etcdctl", "etcdutl", "kubectl", "crictl", "journalctl", "sudo", "export", "exec", "get", "-w", "-it", "-f", "-u", "--", "---", "-", "--cacert", "--prefix=false", "--=", "=", "A=b", "ETCDCTL_KEY=/k",
            "ETCDCTL_PREFIX=x", "'", "\"", "$(", ")", "$(a b)", "$A", "|", ";", "&&", ">", "#", "\\", "\\\n", "po/x", "/a/", "-n=1", "/")
            .ArrayOf().Select(words => string.Join(' ', words)));

    internal static Gen<Question> Questions { get; } = Gen.OneOf(
        Lines.Zip(_misconceptions).Select(Question (parts) => Samples.Command(
            ["etcdctl member list", parts.Item1], optional: ["--write-out"], remarks: new CommandRemark("--cacert", IsMissing: false, IsDangerous: true, "<p>f</p>", parts.Item2))),
        _pairs.ArrayOf(MostGaps).Select(Question (pairs) => Samples.Match(MostOptions, pairs)),
        Orders.Select(Question (places) => Samples.Steps(places)),
        _misconceptions.Select(Question (belief) => Samples.Picture with { Spots = [Samples.Picture.Spots[0], new("cp1", IsRight: false, "<p>f</p>", belief)] }),
        _small.NonEmptyListOf().Select(Question (asked) => Samples.Gaps([.. asked.Take(MostGaps)])),
        _choices.Select(Question (options) => Samples.Single(options)),
        _choices.Select(Question (options) => Samples.Multiple(options)),
        _choices.Zip(Gen.Elements(true, false)).Select(Question (parts) => Samples.Statement(parts.Item2, parts.Item1)),
        _decimals.Four().Select(Question (parts) => Samples.Number(
            parts.Item1, Math.Abs(parts.Item2), "s", [("m", parts.Item3)], new NumericMistake(parts.Item4, "<p>f</p>", "x"))),
        Texts.Two().Select(Question (parts) => Samples.Text([parts.Item1, "etcdutl"], new NearMiss(parts.Item2, "<p>f</p>", "x"))),
        _items.ArrayOf().Select(Question (items) => Samples.Foretold(items)));

    internal static Gen<Response> Responses { get; } = Gen.OneOf(
        Gen.OneOf(Texts, Gen.Elements("cp1", "cp1/etcd", "cp1:2379")).Select(Response (part) => new Pointed(part)),
        Indexes().Select(Response (index) => new ChosenOption(index)),
        Indexes().ArrayOf().Select(Response (indexes) => new ChosenOptions(indexes)),
        Indexes().Zip(Gen.Elements(true, false)).Select(Response (parts) => new Judgement(parts.Item2, parts.Item1)),
        Gen.OneOf(Texts, Lines).Select(Response (text) => new Typed(text)),
        Indexes().ArrayOf(MostGaps).Select(Response (answers) => new Matched(answers)),
        Indexes().ArrayOf().Select(Response (places) => new Ordered(places)),
        Orders.Select(Response (places) => new Ordered(places)),
        Gen.OneOf(Texts, Indexes().Select(index => $"{index}")).NonEmptyListOf().Select(Response (texts) => new Filled([.. texts.Take(MostGaps)])),
        Answers.ArrayOf().Select(Response (answers) => new Predicted(answers)));

    private static Gen<int> Indexes() => Gen.Frequency(
        (9, Gen.Choose(0, MostOptions)), (1, Gen.Elements(-1, int.MinValue, int.MaxValue)));
}
