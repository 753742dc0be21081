namespace StudyPortal.Web.Features.Classes.Running;

/// <summary><see cref="ClassTold"/> in words.</summary>
public static class ToldWords
{
    /// <summary>Whether nothing was done.</summary>
    public static bool IsTrouble(ClassTold told) =>
        told is ClassTold.HasLearners or ClassTold.WrongTitle or ClassTold.Archived or ClassTold.InstructorBefore or ClassTold.IsLearner or ClassTold.NoTeacher or ClassTold.LastOwner or ClassTold.Gone;

    public static string Of(ClassTold told) => told switch
    {
        ClassTold.Made => "The class is made. Hand out its code or its link, or import a roster.",
        ClassTold.Saved => "The settings are stored.",
        ClassTold.NewCode => "The class has a new code. The old one lets nobody in any more.",
        ClassTold.PutAway => "The class is archived. Nobody joins it, and nothing of it is due.",
        ClassTold.BroughtBack => "The class is open again.",
        ClassTold.NamesHidden => "Names are hidden from now on.",
        ClassTold.NamesShown => "Names are shown to whoever joins from now on.",
        ClassTold.HasLearners => "Somebody is in the class who was promised that no names are shown. Nothing was changed.",
        ClassTold.WrongTitle => "What you typed is not the title of the class. Nothing was deleted.",
        ClassTold.Archived => "The class is archived: bring it back first. Nothing was changed.",
        ClassTold.Deleted => "The class is deleted. What its learners did stays theirs.",
        ClassTold.Joined => "You are in the class.",
        ClassTold.Left => "You have left the class. Its instructors see nothing of you any more.",
        ClassTold.LearnerRemoved => "The learner is out of the class, and what the class kept about them is gone.",
        ClassTold.ExpectedRemoved => "The address is off the roster.",
        ClassTold.Imported => "The roster is imported. Those on it find the class under “Classes” when they sign in with that address.",
        ClassTold.InstructorAdded => "The account teaches this class now.",
        ClassTold.InstructorBefore => "That account teaches this class already.",
        ClassTold.IsLearner => "That account learns in this class. It has to leave it first; nothing was changed.",
        ClassTold.NoTeacher => "No account that may teach has this address. An administrator gives the role Instructor; nothing was changed.",
        ClassTold.InstructorRemoved => "The account does not teach this class any more.",
        ClassTold.OwnerMade => "The account is an owner of this class now.",
        ClassTold.OwnerUnmade => "The account teaches this class, but does not own it any more.",
        ClassTold.LastOwner => "A class keeps at least one owner who may teach. Make somebody else an owner first; nothing was changed.",
        ClassTold.Announced => "The announcement is out. Learners see it on the class page and on their start page.",
        ClassTold.Edited => "The announcement reads anew.",
        ClassTold.AnnouncementDeleted => "The announcement is deleted.",
        ClassTold.NoteWritten => "The note is stored.",
        ClassTold.NoteDeleted => "The note is deleted.",
        ClassTold.Gone => "That is not there any more. Nothing was changed.",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
