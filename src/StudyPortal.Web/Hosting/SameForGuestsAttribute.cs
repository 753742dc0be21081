namespace StudyPortal.Web.Hosting;

/// <summary>Put on a page that looks the same to every visitor of whom nothing is known: its bytes are kept by <see cref="GuestPages"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SameForGuestsAttribute : Attribute;
