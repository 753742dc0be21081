namespace StudyPortal.Web.Layout;

/// <summary>The page being shown. Links inside it are written with its path, because <c>base href</c> would send a bare fragment to the front page.</summary>
public readonly record struct PageAddress(string Path)
{
    public string To(string fragment) => Path + fragment;
}
