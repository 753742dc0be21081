using StudyPortal.Content;
using StudyPortal.Content.Lessons;

namespace StudyPortal.Web.Features.Demo;

/// <summary>A term of twelve weeks, three weeks before its end.</summary>
internal sealed class DemoTerm(Catalogue catalogue, DateTime now)
{
    /// <summary>Days since it began.</summary>
    public const int Days = 84;

    private const int LastPlanned = 21;

    private readonly IReadOnlyList<Lesson> _lessons = [.. catalogue.Guides.SelectMany(guide => guide.Lessons)];

    public DateTime Now => now;

    public IReadOnlyList<Lesson> Lessons => _lessons;

    /// <summary>The day before now on which a lesson is planned; negative in the future.</summary>
    public int PlannedOn(int lesson) => Days - ((Days + LastPlanned) * lesson / Math.Max(1, _lessons.Count));

    /// <summary>When the whole of a guide should be read.</summary>
    public int EndOf(Guide guide) => PlannedOn(_lessons.Index().Last(lesson => lesson.Item.Address.Guide == guide.Slug).Index) - 4;

    /// <summary>The day before now on which the quiz of a guide is due.</summary>
    public int QuizDueOn(Guide guide) => EndOf(guide) - 5;

    /// <summary>A moment so many days ago, at that hour.</summary>
    public DateTime At(int daysAgo, double hour) => now.Date.AddDays(-daysAgo).AddHours(hour);
}
