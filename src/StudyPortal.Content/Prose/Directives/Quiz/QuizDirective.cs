using Markdig.Syntax;
using StudyPortal.Content.Lessons;
using StudyPortal.Content.Prose.Text;

namespace StudyPortal.Content.Prose.Directives.Quiz;

/// <summary><c>:::quiz</c> around a list of question ids.</summary>
internal sealed class QuizDirective(DirectiveLine opening) : EmbedDirective(opening)
{
    public override LessonBlock? Block
    {
        get
        {
            string[] questions = [.. Items.Select(QuestionOf).OfType<string>().Distinct(StringComparer.Ordinal)];
            return questions.Length > 0 ? new QuizBlock(questions) : null;
        }
    }

    private IEnumerable<Block> Items => this is [ListBlock { IsOrdered: false } list] ? list : [];

    public override void Examine(ProseNotes notes)
    {
        base.Examine(notes);
        ExpectNoArgument(notes);
        if (this is not [ListBlock { IsOrdered: false }])
            notes.Find(this, $"{Fence}quiz holds one list of question ids and nothing else: lines such as '- two-ports-who-dials'");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in Items)
        {
            if (QuestionOf(item) is not { } question)
                notes.Find(item, "an entry of a quiz is a question id and nothing else, such as '- two-ports-who-dials'");
            else if (!seen.Add(question))
                notes.Find(item, $"question '{question}' stands twice in this quiz; remove one");
            else
                notes.Refer(new QuestionReference(notes.LineOf(item), question));
        }
    }

    private static string? QuestionOf(Block item)
        => item is ListItemBlock and [ParagraphBlock paragraph] && PlainText.Of(paragraph.Inline) is var id && SlugText.IsSlug(id) ? id : null;
}
