using System.Net;

namespace StudyPortal.Web.Tests.Features.Classes.Access;

/// <summary>One route of a class with one method.</summary>
/// <param name="Pattern">As it was mapped.</param>
/// <param name="Least">Who may use it: this visitor and those who may do more.</param>
internal sealed record MatrixRow(string Method, string Pattern, ClassVisitor Least)
{
    /// <summary>What a post sends besides its token.</summary>
    public Func<MatrixScene, (string Name, string Value)[]> Fields { get; init; } = _ => [];

    /// <summary>Whether a post as it is described here changes something; those of pages with fields of their own are proved there.</summary>
    public bool Writes { get; init; }

    /// <summary>Whether it also works on an archived class.</summary>
    public bool EvenArchived { get; init; }

    /// <summary>Whether it is for learners and not for those who teach.</summary>
    public bool IsForLearnersOnly { get; init; }

    /// <summary>Whether a post goes to a page, for a form that it handles itself.</summary>
    public bool IsForPage { get; init; }

    /// <summary>Whether the answer is one for a class that is not there. Where a page has nothing to show it may also say that it knows no such form.</summary>
    public bool IsClosed(HttpStatusCode status) => status == HttpStatusCode.NotFound || (IsForPage && status == HttpStatusCode.BadRequest);

    public bool Permits(ClassVisitor visitor) => visitor is ClassVisitor.LearnerInside or ClassVisitor.CoInstructor or ClassVisitor.Owner
        && visitor >= Least && (!IsForLearnersOnly || visitor == ClassVisitor.LearnerInside);

    public override string ToString() => $"{Method} {Pattern}";
}
