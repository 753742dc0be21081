using StudyPortal.Content;
using StudyPortal.Data.Classes;
using StudyPortal.Learning.Classes;

namespace StudyPortal.Web.Features.Classes.Boards;

/// <summary>One look at the board of a class. The board itself is shared, and goes on while somebody looks: what belongs together is read together.</summary>
public sealed class BoardView
{
    private readonly Lock _reading;
    private readonly ClassBoard _board;
    private readonly Dictionary<Guid, BoardMember> _byPerson;

    internal BoardView(Lock reading, ClassBoard board, BoardMembers members, Catalogue catalogue, DateTimeOffset now, DateTimeOffset updated)
    {
        (_reading, _board, _byPerson) = (reading, board, members.ByPerson);
        (Members, Catalogue, Now, Updated) = (members.ByName, catalogue, now, updated);
    }

    /// <summary>The learners, by name; nobody where the class shows figures of all together only.</summary>
    public IReadOnlyList<BoardMember> Members { get; }

    /// <summary>What the figures are made over.</summary>
    public BoardPlan Plan => _board.Plan;

    /// <summary>The content that <see cref="Plan"/> was made of.</summary>
    public Catalogue Catalogue { get; }

    /// <summary>The moment that figures are told for: that of the look, or the last full hour where the class shows figures of all together only.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>When something on the board changed last.</summary>
    public DateTimeOffset Updated { get; }

    /// <summary>A learner of <see cref="Members"/>, or null.</summary>
    public BoardMember? Find(Guid person) => _byPerson.GetValueOrDefault(person);

    /// <summary>Reads from the board, which does not change meanwhile. Nobody else can read either, so the function only reads.</summary>
    public T Read<T>(Func<ClassBoard, T> read)
    {
        lock (_reading) return read(_board);
    }
}
