using StudyPortal.Learning.Classes;
using StudyPortal.Web.Features.Classes.Access;
using StudyPortal.Web.Features.Classes.Boards;

namespace StudyPortal.Web.Features.Classes.Dashboard;

/// <summary>Reads what the dashboard of a class shows.</summary>
public sealed class ReadDashboard(ClassBoards boards)
{
    /// <param name="moving">Thresholds that somebody tries out, or null for those of the class.</param>
    public async Task<DashboardState> AtAsync(ClassSeat seat, DashboardQuery query, Thresholds? moving, HeatChoice? choice, CancellationToken cancellationToken)
    {
        var view = await boards.OpenAsync(seat.Class.Id, cancellationToken);
        var kept = StoredThresholds.Of(seat.Class);
        return view.Read(board =>
        {
            var source = new DashboardSource(seat.Class.Id, board, view.Catalogue, view.Members, view.Now, moving ?? kept);
            var content = board.Count == 0 ? new EmptyContent() : Contents.Of(source, query, choice);
            return new DashboardState(seat.Class, content, kept, MeanOf(source), view.Catalogue.Objectives, view.Now, view.Updated);
        });
    }

    private static decimal? MeanOf(DashboardSource source)
    {
        var measures = source.Lines.Where(line => line.Figures.Placement != Placement.NotEnoughData).Select(line => line.Figures.Measure).ToList();
        return measures.Count == 0 ? null : measures.Average();
    }
}
