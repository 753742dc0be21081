using System.Security.Claims;
using StudyPortal.Data.Classes;
using StudyPortal.Web.Features.Account;

namespace StudyPortal.Web.Features.Classes.Access;

/// <summary>
/// Who may enter which class. The database is asked each time, for membership and for the role of the account: a cookie or a circuit may be older than either.
/// An administrator enters only classes that they teach.
/// </summary>
public sealed class ClassAccess(ClassReader reader)
{
    /// <summary>The seat, or null: for this visitor there is no such class.</summary>
    public async Task<ClassSeat?> FindAsync(ClaimsPrincipal user, Guid classId, CancellationToken cancellationToken) =>
        PersonOf(user) is { } person && await reader.TieAsync(person, classId, cancellationToken) is { } tie
            ? tie switch
            {
                { Teaches: true, Owns: true } => new ClassSeat(tie.Class, person, ClassRole.Owner),
                { Teaches: true } => new ClassSeat(tie.Class, person, ClassRole.Instructor),
                { Learns: true } => new ClassSeat(tie.Class, person, ClassRole.Learner),
                _ => null,
            }
            : null;

    /// <summary>The person, if the account behind the sign-in may teach at this moment; otherwise null.</summary>
    public async Task<Guid?> FindTeacherAsync(ClaimsPrincipal user, CancellationToken cancellationToken) =>
        PersonOf(user) is { } person && await reader.MayTeachAsync(person, cancellationToken) ? person : null;

    /// <summary>The person behind a sign-in, or null for a guest.</summary>
    public static Guid? PersonOf(ClaimsPrincipal user) =>
        user.Identity is { IsAuthenticated: true } && Guid.TryParse(user.FindFirst(PortalClaims.Person)?.Value, out var person) ? person : null;
}
