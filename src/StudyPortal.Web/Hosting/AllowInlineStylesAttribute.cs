namespace StudyPortal.Web.Hosting;

/// <summary>Put on a page that shows Radzen components, which style themselves inline; scripts stay as strict as everywhere.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AllowInlineStylesAttribute : Attribute;
