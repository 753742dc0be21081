using System.Runtime.CompilerServices;
using StudyPortal.Content;
using StudyPortal.Content.Files;
using StudyPortal.Learning.Questions;
using StudyPortal.Web.Features.Diagrams;
using StudyPortal.Web.Features.Quizzes;

namespace StudyPortal.Web.Tests.Features.Quizzes;

/// <summary>The hot spots of the repository's own content.</summary>
public sealed class ShippedSpotsTests
{
    [Fact]
    public void Every_part_that_a_question_speaks_about_is_in_its_picture()
    {
        using var beginnings = new Beginnings();
        using var places = new StoryPlaces(beginnings);
        var questions = CatalogueLoader.Load(ContentDirectory.Read(Folder())).Sound.Questions.Values.OfType<HotSpot>().ToList();

        Assert.NotEmpty(questions);
        foreach (var question in questions)
        {
            var picture = SpotPicture.Of(question, places);
            Assert.NotNull(picture);
            foreach (var spot in question.Spots)
            {
                Assert.True(picture.Wide.Find(spot.Part) is not null, $"{question.Id}: {spot.Part} in the wide picture");
                Assert.True(picture.Narrow.Find(spot.Part) is not null, $"{question.Id}: {spot.Part} in the narrow picture");
            }

            Assert.True(picture.Choices(question).Sum(machine => machine.Count()) > question.Spots.Count(spot => spot.IsRight), question.Id);
        }
    }

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "..", "content");
}
