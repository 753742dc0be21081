using System.Globalization;
using Microsoft.EntityFrameworkCore;
using StudyPortal.Data.Writing;

namespace StudyPortal.Data.Quizzes;

/// <summary>The writes of drafts behind <see cref="QuizStore"/>.</summary>
internal static class DraftRows
{
    // Nothing comes back where the attempt is not open or what is kept is not what the learner saw.
    private const string Save = """
        INSERT INTO "QuizDrafts" AS kept ("AttemptId", "Place", "Response", "Certainty", "Revision", "SavedAt", "Seconds")
        SELECT "Id", @place, @response, @certainty, 1, @at, @seconds FROM "QuizAttempts"
        WHERE "Id" = @attempt AND "PersonId" = @person AND "HandedInAt" IS NULL
        AND (@from = 0 OR EXISTS (SELECT 1 FROM "QuizDrafts" WHERE "AttemptId" = @attempt AND "Place" = @place))
        ON CONFLICT ("AttemptId", "Place") DO UPDATE SET
        "Response" = excluded."Response", "Certainty" = excluded."Certainty", "Revision" = kept."Revision" + 1, "SavedAt" = excluded."SavedAt",
        "Seconds" = CASE WHEN kept."Seconds" + excluded."Seconds" < @most THEN kept."Seconds" + excluded."Seconds" ELSE @most END
        WHERE kept."Revision" = @from
        RETURNING "Revision"
        """;

    public static async Task<SaveDraftResult> SaveAsync(WriteSession session, NewDraft draft)
    {
        var revision = await session.ReturningAsync(
            Save,
            ("@attempt", draft.Attempt), ("@person", draft.PersonId), ("@place", draft.Place), ("@response", draft.Response), ("@certainty", draft.Certainty),
            ("@from", draft.FromRevision), ("@at", draft.At), ("@seconds", Math.Clamp(draft.Seconds, 0, QuizDraft.MostSeconds)), ("@most", QuizDraft.MostSeconds));
        if (revision is not null) return new DraftSaved(Convert.ToInt32(revision, CultureInfo.InvariantCulture));

        switch (await AttemptRows.IsOpenAsync(session, draft.PersonId, draft.Attempt))
        {
            case null:
                return new DraftOfUnknownAttempt();
            case false:
                return new DraftOfClosedAttempt();
            default:
                var kept = await session.Context.QuizDrafts.AsNoTracking()
                    .SingleOrDefaultAsync(known => known.AttemptId == draft.Attempt && known.Place == draft.Place);
                // The same post again, or the same thought in two tabs: there is nothing to decide.
                return kept is not null && kept.Response == draft.Response && kept.Certainty == draft.Certainty
                    ? new DraftSaved(kept.Revision)
                    : new DraftBehind(kept);
        }
    }
}
