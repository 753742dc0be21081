using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.World;

/// <summary>Files of machines, as processes and people change them.</summary>
internal sealed partial class LiveCluster
{
    private static readonly TimeSpan _noticeAfter = TimeSpan.FromMilliseconds(1);

    private readonly List<Watcher> _watchers = [];

    /// <summary>Puts other files on a machine and tells processes that watch a directory in which something changed.</summary>
    public void ChangeFiles(Machine machine, FileTree files)
    {
        var before = machine.Files;
        machine.Files = files;
        foreach (var watcher in _watchers)
        {
            if (watcher.Machine == machine.Position && HasChanged(before, files, watcher.Directory))
                Tell(watcher.Process, new FilesChanged(watcher.Directory), Now + _noticeAfter);
        }
    }

    public void Watch(RunningProcess process, string directory)
    {
        process.Watched.Add(directory);
        _watchers.Add(new Watcher(process.Machine, process.Id, directory));
    }

    public FileNode? Read(RunningProcess process, string path)
    {
        var machine = _machines[process.Machine];
        return HostPath(process, path) is { } hostPath ? machine.Files[hostPath] : LayerOf(process)?[path];
    }

    public IEnumerable<string> List(RunningProcess process, string directory)
    {
        var machine = _machines[process.Machine];
        return HostPath(process, directory) is { } hostPath ? machine.Files.List(hostPath) : LayerOf(process)?.List(directory) ?? [];
    }

    /// <summary>False where the disk is full and the file would grow, or the mount is read-only.</summary>
    public bool Write(RunningProcess process, string path, FileNode node)
    {
        var machine = _machines[process.Machine];
        if (machine.IsDiskFull && (node.Content?.SizeBytes ?? 0) > (Read(process, path)?.Content?.SizeBytes ?? 0))
            return false;
        if (process.Container?.MountOf(path) is { IsReadOnly: true })
            return false;
        if (HostPath(process, path) is { } hostPath)
            Put(machine, hostPath, node);
        else if (ContainerOf(process) is { } container)
            Set(machine, container, container with { Layer = container.Layer.With(path, node) });
        return true;
    }

    public void Delete(RunningProcess process, string path)
    {
        var machine = _machines[process.Machine];
        if (HostPath(process, path) is { } hostPath)
            ChangeFiles(machine, machine.Files.Without(hostPath));
        else if (ContainerOf(process) is { } container)
            Set(machine, container, container with { Layer = container.Layer.Without(path) });
    }

    private static string? HostPath(RunningProcess process, string path) => process.Container is { } container ? container.HostPath(path) : path;

    private FileTree? LayerOf(RunningProcess process) => ContainerOf(process)?.Layer;

    private static bool HasChanged(FileTree before, FileTree after, string directory)
    {
        var (old, now) = (before.Under(directory), after.Under(directory));
        return old.Count != now.Count || !old.SequenceEqual(now);
    }

    private Container? ContainerOf(RunningProcess process) =>
        process.Start.ContainerId is { } id ? _machines[process.Machine].ContainerOf(id) : null;

    private static void Set(Machine machine, Container before, Container after) =>
        machine.Containers = machine.Containers.SetItem(machine.Containers.FindIndex(container => ReferenceEquals(container, before)), after);

    private void Put(Machine machine, string path, FileNode node)
    {
        machine.Files = machine.Files.With(path, node);
        foreach (var watcher in _watchers)
        {
            if (watcher.Machine == machine.Position && path.StartsWith(watcher.Directory, StringComparison.Ordinal))
                Tell(watcher.Process, new FilesChanged(watcher.Directory), Now + _noticeAfter);
        }
    }
}
