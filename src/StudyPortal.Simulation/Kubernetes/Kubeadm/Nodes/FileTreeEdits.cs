using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>How kubeadm and packages put files in place.</summary>
internal static class FileTreeEdits
{
    public const int Executable = FileNode.UsualDirectory;

    /// <summary>0750, as the kubelet makes its folders.</summary>
    public const int GroupDirectory = 0x1E8;

    public static FileTree WithText(this FileTree files, string path, string text, int mode, DateTimeOffset now, string owner = FileNode.Root) =>
        files.With(path, new FileNode(new TextContent(text), mode, owner, now));

    public static FileTree WithDirectory(this FileTree files, string path, int mode, DateTimeOffset now, string owner = FileNode.Root) =>
        files[path] is { IsDirectory: true } ? files : files.With(path, new FileNode(null, mode, owner, now));
}
