namespace StudyPortal.Web.Features.Classes.Running;

/// <summary>Who teaches a class, in words.</summary>
public static class TeacherWords
{
    public static string Of(IReadOnlyList<string> names) => names is [.., _, var last] ? $"{string.Join(", ", names.SkipLast(1))} and {last}" : string.Concat(names);
}
