using Microsoft.EntityFrameworkCore;
using StudyPortal.Data.People;

namespace StudyPortal.Data.Classes;

/// <summary>Reads what classes hold of an account.</summary>
internal static class ClassExport
{
    public static async Task<ExportedClasses> ReadAsync(PortalDbContext context, Guid person, string? email, CancellationToken cancellationToken)
    {
        var taught = await context.ClassInstructors.Where(instructor => instructor.PersonId == person)
            .Join(context.Classes, instructor => instructor.ClassId, known => known.Id, (instructor, known) => new { instructor, known.Title })
            .OrderBy(found => found.instructor.AddedAt)
            .Select(found => new ExportedTeaching(found.Title, found.instructor.IsOwner, found.instructor.AddedAt)).ToListAsync(cancellationToken);
        var waiting = await context.RosterEntries.Where(entry => entry.Email == email)
            .Join(context.Classes, entry => entry.ClassId, known => known.Id, (_, known) => known.Title).OrderBy(title => title).ToListAsync(cancellationToken);
        return new ExportedClasses(await LearntAsync(context, person, cancellationToken), taught, waiting);
    }

    private static async Task<IReadOnlyList<ExportedMembership>> LearntAsync(PortalDbContext context, Guid person, CancellationToken cancellationToken)
    {
        var members = await context.ClassMembers.AsNoTracking().Where(member => member.PersonId == person)
            .Join(context.Classes, member => member.ClassId, known => known.Id, (member, known) => new { member, known.Title })
            .OrderBy(found => found.member.JoinedAt).ToListAsync(cancellationToken);
        var notes = (await context.LearnerNotes.AsNoTracking().Where(note => note.PersonId == person).OrderBy(note => note.At).ToListAsync(cancellationToken))
            .ToLookup(note => note.ClassId);
        var extensions = (await context.AssignmentExtensions.AsNoTracking().Where(extension => extension.PersonId == person)
            .Join(context.Assignments, extension => extension.AssignmentId, assignment => assignment.Id, (extension, assignment) => new { extension, assignment.Title })
            .ToListAsync(cancellationToken)).ToLookup(found => found.extension.ClassId);
        return
        [
            .. members.Select(found => new ExportedMembership(
                found.Title, found.member.JoinedAt, found.member.Consent, found.member.Number,
                [.. notes[found.member.ClassId].Select(note => new ExportedNote(note.Author, note.Text, note.At))],
                [
                    .. extensions[found.member.ClassId].Select(granted => new ExportedExtension(
                        granted.Title, granted.extension.DueAt, granted.extension.Attempts, granted.extension.IsExcused, granted.extension.Reason)),
                ])),
        ];
    }
}
