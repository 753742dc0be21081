using System.Data.Common;
using StudyPortal.Data.Classes;

namespace StudyPortal.Web.Features.Classes.Boards;

/// <summary>Loads the boards of classes that are not archived, newest first and as many as are kept, once after the start and while pages are served.</summary>
public sealed partial class BoardsWarming(ClassBoards boards, BoardReader reader, ILogger<BoardsWarming> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            foreach (var running in await reader.RunningClassesAsync(stoppingToken))
            {
                if (!boards.HasRoom) return;
                await boards.OpenAsync(running, stoppingToken);
            }
        }
        catch (DbException error)
        {
            // The first look at a class loads it as well; it only takes longer.
            LogPutOff(error.Message);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Nobody will look any more.
        }
    }

    [LoggerMessage(LogLevel.Warning, "Classes cannot be loaded ahead ({Reason})")]
    private partial void LogPutOff(string reason);
}
