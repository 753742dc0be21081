using System.Text;
using StudyPortal.Content.Files;
using StudyPortal.Content.Tests.Prose;
using StudyPortal.Learning.Questions;

namespace StudyPortal.Content.Tests.Loading;

public sealed class MutationTests
{
    private const int Seed = 20_260_102;
    private const int Mutations = 10_000;

    [Fact]
    public void No_damaged_file_breaks_the_loader_or_the_page()
    {
        var mutations = new MutatedFiles(Seed);
        for (var number = 0; number < Mutations; number++)
        {
            var (path, bytes) = mutations.Next();
            try
            {
                Check(path, bytes);
            }
            catch (Exception problem)
            {
                var text = Encoding.UTF8.GetString(bytes);
                Assert.Fail($"seed {Seed}, mutation {number}, {path}: {problem.GetBaseException()}\n{(text.Length > 4_000 ? text[..4_000] : text)}");
            }
        }
    }

    private static void Check(string path, byte[] bytes)
    {
        var result = CatalogueLoader.Load(SampleContent.Files.With(ContentDecoder.FromBytes(path, bytes)), SampleContent.Loaded);
        foreach (var html in CatalogueMarkup.Of(result.Sound))
            Assert.Null(MarkupReading.Fault(html));
        foreach (var finding in result.Errors)
            Assert.True(finding.Line >= 1 && finding.Message.Length > 0, finding.ToString());
        CheckNames(result.Sound);
    }

    private static void CheckNames(Catalogue catalogue)
    {
        var objectives = catalogue.Objectives.Select(objective => objective.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var lesson in catalogue.Guides.SelectMany(guide => guide.Lessons))
        {
            Assert.Subset(objectives, lesson.Objectives.ToHashSet(StringComparer.Ordinal));
            Assert.All(lesson.Blocks.OfType<Content.Lessons.QuizBlock>().SelectMany(quiz => quiz.Questions), question => Assert.True(catalogue.Questions.ContainsKey(question)));
            Assert.All(lesson.Sources, source => Assert.StartsWith("http", source.Url, StringComparison.Ordinal));
        }

        Assert.All(
            catalogue.Diagrams.Values.SelectMany(diagram => diagram.Story).Select(step => step.Prediction).OfType<string>(),
            prediction => Assert.IsType<Prediction>(catalogue.Questions[prediction]));
        Assert.All(catalogue.Questions.Values, question => Assert.Contains(question.Head.Objective, objectives));
    }
}
