using StudyPortal.Content;
using StudyPortal.Data.Quizzes;

namespace StudyPortal.Web.Features.Statistics;

/// <summary>
/// Keeps figures while content and answers stay as they are, so that sorting, paging and reloading make nothing anew; and never for long, since people who
/// are erased and attempts that are handed in empty leave no newer answer behind.
/// </summary>
public sealed class KeptFigures(CatalogueHolder content, QuizStatisticsReader reader, ReadFigures read, TimeProvider time)
{
    /// <summary>How long figures are kept at most.</summary>
    public static readonly TimeSpan Age = TimeSpan.FromMinutes(1);

    private sealed record Kept(Catalogue Catalogue, long LastAnswer, DateTimeOffset Until, FigureSet Figures);

    private Kept? _kept;

    /// <summary>The figures of now. A page takes all that it shows from one set.</summary>
    public async Task<FigureSet> NowAsync(CancellationToken cancellationToken = default)
    {
        var (catalogue, now) = (content.Current, time.GetUtcNow());
        var last = await reader.LastAnswerAsync(cancellationToken);
        var kept = _kept;
        if (kept is not null && kept.Catalogue.Fingerprint == catalogue.Fingerprint && kept.LastAnswer == last && now < kept.Until) return kept.Figures;
        var fresh = new Kept(catalogue, last, now + Age, new FigureSet(catalogue, read));
        return (Interlocked.CompareExchange(ref _kept, fresh, kept) == kept ? fresh : _kept!).Figures;
    }
}
