using Microsoft.EntityFrameworkCore;
using StudyPortal.Data.People;

namespace StudyPortal.Data.Classes;

/// <summary>What happens to classes when an account is erased. Memberships, notes and extensions go by themselves; this is the rest.</summary>
internal static class ClassErasure
{
    /// <summary>
    /// Each class that would lose its last owner goes to the instructor who has served longest; it is archived where none of them may teach. The name
    /// leaves announcements and notes, and the address leaves rosters. Returns the classes that change.
    /// </summary>
    public static async Task<IReadOnlyList<Guid>> PrepareAsync(PortalDbContext context, Guid person, PortalUser user, DateTime at)
    {
        var taught = await context.ClassInstructors.Where(instructor => instructor.PersonId == person).Select(instructor => instructor.ClassId).ToListAsync();
        var learnt = await context.ClassMembers.Where(member => member.PersonId == person).Select(member => member.ClassId).ToListAsync();
        foreach (var id in taught) await LeaveAsync(context, id, person, at);
        await context.SaveChangesAsync();

        await context.Announcements.Where(announcement => taught.Contains(announcement.ClassId) && announcement.Author == user.DisplayName)
            .ExecuteUpdateAsync(set => set.SetProperty(announcement => announcement.Author, ""), CancellationToken.None);
        await context.LearnerNotes.Where(note => taught.Contains(note.ClassId) && note.Author == user.DisplayName)
            .ExecuteUpdateAsync(set => set.SetProperty(note => note.Author, ""), CancellationToken.None);
        await context.RosterEntries.Where(entry => entry.Email == user.NormalizedEmail).ExecuteDeleteAsync(CancellationToken.None);
        return [.. taught, .. learnt];
    }

    private static async Task LeaveAsync(PortalDbContext context, Guid id, Guid person, DateTime at)
    {
        var left = await context.ClassInstructors.Where(instructor => instructor.ClassId == id && instructor.PersonId != person)
            .OrderBy(instructor => instructor.AddedAt).ThenBy(instructor => instructor.PersonId).ToListAsync();
        var others = left.Select(instructor => instructor.PersonId).ToList();
        var teachers = await ClassRows.Teachers(context).Where(teacher => others.Contains(teacher.Id)).Select(teacher => teacher.Id).ToListAsync();
        if (left.Exists(instructor => instructor.IsOwner && teachers.Contains(instructor.PersonId))) return;

        if (left.Find(instructor => teachers.Contains(instructor.PersonId)) is { } next)
        {
            next.IsOwner = true;
            return;
        }
        // Whoever gets the role back finds a class that can be brought back.
        if (left is [var longest, ..]) longest.IsOwner = true;
        var orphan = await context.Classes.SingleAsync(known => known.Id == id);
        orphan.ArchivedAt ??= at;
    }
}
