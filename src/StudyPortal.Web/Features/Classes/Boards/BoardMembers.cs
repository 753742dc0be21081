using StudyPortal.Data.Classes;

namespace StudyPortal.Web.Features.Classes.Boards;

/// <summary>The learners of a class, by name and by person.</summary>
internal sealed record BoardMembers(IReadOnlyList<BoardMember> ByName, Dictionary<Guid, BoardMember> ByPerson)
{
    public static BoardMembers None { get; } = Of([]);

    public static BoardMembers Of(IEnumerable<BoardMember> members)
    {
        List<BoardMember> byName = [.. members.OrderBy(member => member.Name, StringComparer.OrdinalIgnoreCase).ThenBy(member => member.Person)];
        return new BoardMembers(byName, byName.ToDictionary(member => member.Person));
    }
}
