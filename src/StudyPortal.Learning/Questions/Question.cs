namespace StudyPortal.Learning.Questions;

/// <summary>One question as its author wrote it. Every text named Html is rendered and safe to print as it stands.</summary>
public abstract record Question(QuestionHead Head)
{
    /// <summary>Slug, unique in the catalogue.</summary>
    public string Id => Head.Id;
}

/// <summary>Exactly one option is right.</summary>
public sealed record SingleChoice(QuestionHead Head, IReadOnlyList<Option> Options) : Question(Head);

/// <summary>Some options are right; the score is partial (right ticks less wrong ticks, never under zero).</summary>
public sealed record MultipleChoice(QuestionHead Head, IReadOnlyList<Option> Options) : Question(Head);

/// <summary>A statement to judge, and the reason for the judgement: half of the score each, the reason counting only with the right verdict.</summary>
public sealed record TrueFalse(QuestionHead Head, bool Answer, IReadOnlyList<Option> Reasons) : Question(Head);

/// <summary>A number, right within an absolute tolerance.</summary>
/// <param name="Unit">The unit asked for, or null for a bare number.</param>
/// <param name="Units">Other units that an answer may carry, each as a multiple of <paramref name="Unit"/>.</param>
public sealed record Numeric(
    QuestionHead Head, decimal Answer, decimal Tolerance, string? Unit, IReadOnlyDictionary<string, decimal> Units,
    IReadOnlyList<NumericMistake> Mistakes) : Question(Head);

/// <summary>A word or a short phrase, compared without case and surplus white space.</summary>
public sealed record ShortText(QuestionHead Head, IReadOnlyList<string> Answers, IReadOnlyList<NearMiss> NearMisses) : Question(Head);

/// <summary>What a cluster will do, foretold item by item before it does it; the score is the share of items foretold rightly.</summary>
/// <param name="Items">At least one.</param>
public sealed record Prediction(QuestionHead Head, IReadOnlyList<PredictedItem> Items) : Question(Head);

/// <summary>An answer to find for each item, from one list for all; the score is the share of items matched rightly.</summary>
/// <param name="Items">At least two.</param>
/// <param name="Answers">Plain text, each different, in the order in which they are shown; some may belong to no item, or to several.</param>
public sealed record Matching(QuestionHead Head, IReadOnlyList<MatchedItem> Items, IReadOnlyList<string> Answers) : Question(Head);

/// <summary>Steps to put in order; the score is how many more than one stand rightly to each other, as a share of all but one.</summary>
/// <param name="Steps">At least three, in the order in which they are shown, which is not the right one.</param>
public sealed record Ordering(QuestionHead Head, IReadOnlyList<OrderedStep> Steps) : Question(Head);

/// <summary>Several gaps to fill, each graded by itself; the score is their mean.</summary>
/// <param name="Gaps">At least one, in reading order.</param>
public abstract record Gapped(QuestionHead Head, IReadOnlyList<Gap> Gaps) : Question(Head);

/// <summary>A text, or a block of code, with gaps.</summary>
/// <param name="TextHtml">The text; where a gap belongs stands the one character that <see cref="MarkOf"/> gives it, never inside a tag.</param>
public sealed record Cloze(QuestionHead Head, string TextHtml, IReadOnlyList<Gap> Gaps) : Gapped(Head, Gaps)
{
    /// <summary>Most gaps that a text can have: the characters of the private use area that stand for them.</summary>
    public const int MostGaps = LastMark - FirstMark + 1;

    private const char FirstMark = '\uE000';
    private const char LastMark = '\uE00B';

    /// <summary>The character that stands for a gap (from 0).</summary>
    public static char MarkOf(int gap) => (char)(FirstMark + gap);

    /// <summary>The gap (from 0) that a character stands for, or null for any other character.</summary>
    public static int? GapOf(char mark) => mark is >= FirstMark and <= LastMark ? mark - FirstMark : null;
}

/// <summary>A table with cells to fill in.</summary>
/// <param name="ColumnsHtml">The names of the columns.</param>
/// <param name="Rows">Each with as many cells as there are columns; the first cell of a row is given and names it.</param>
public sealed record TableToComplete(
    QuestionHead Head, IReadOnlyList<string> ColumnsHtml, IReadOnlyList<IReadOnlyList<TableCell>> Rows, IReadOnlyList<Gap> Gaps) : Gapped(Head, Gaps);

/// <summary>A command to write, compared by what it means and not by how it is spelt; all or nothing.</summary>
/// <param name="Commands">The commands that do it, the one to show first; at least one.</param>
/// <param name="Environment">Variables that are exported where the command is typed.</param>
/// <param name="Optional">Names of flags (<c>--write-out</c>) that may be given with any value, or not at all.</param>
public sealed record CommandToWrite(
    QuestionHead Head, IReadOnlyList<string> Commands, IReadOnlyDictionary<string, string> Environment, IReadOnlyList<string> Optional,
    IReadOnlyList<CommandRemark> Remarks) : Question(Head);

/// <summary>A manifest of a static pod to mend, graded by its structure and by running it in the model; every check counts the same, and that the cluster works counts as one more.</summary>
/// <param name="Bench">The cluster that it is run in.</param>
/// <param name="Given">The manifest as it is found, broken; lines end with <c>\n</c>.</param>
/// <param name="Solution">One that is right.</param>
/// <param name="Checks">What must be true of its structure; may be none.</param>
/// <param name="Works">Names of the verdicts that must be yes; at least one. See <c>VerdictNames</c>.</param>
public sealed record ManifestToEdit(
    QuestionHead Head, Workbench Bench, string Given, string Solution, IReadOnlyList<ManifestCheck> Checks, IReadOnlyList<string> Works) : Question(Head);

/// <summary>A picture of a cluster, and a part of it to point at; all or nothing.</summary>
/// <param name="Picture">What is drawn.</param>
/// <param name="Parts">Ids of the parts that can be chosen, in reading order: <c>cp1</c>, <c>cp1/etcd</c>, <c>cp1--cp2</c>.</param>
/// <param name="Spots">The parts that are spoken about; at least one is right.</param>
/// <param name="OtherwiseHtml">Said of every other part.</param>
public sealed record HotSpot(
    QuestionHead Head, ClusterPicture Picture, IReadOnlyList<string> Parts, IReadOnlyList<Spot> Spots, string OtherwiseHtml) : Question(Head);
