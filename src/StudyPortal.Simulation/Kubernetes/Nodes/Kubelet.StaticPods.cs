using System.Collections.Immutable;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.Nodes;

/// <summary>Static pods (<c>pkg/kubelet/config/file_linux.go</c>, <c>file.go</c>).</summary>
public sealed partial class Kubelet
{
    private static readonly TimeSpan _noticeManifests = TimeSpan.FromMilliseconds(500);

    private ImmutableSortedDictionary<string, Manifest> _manifests = ImmutableSortedDictionary.Create<string, Manifest>(StringComparer.Ordinal);
    // By the name of the pod: of two files that make the same one, that counts which was read last (client-go cache.UndeltaStore).
    private ImmutableSortedDictionary<string, Pod> _staticPods = ImmutableSortedDictionary.Create<string, Pod>(StringComparer.Ordinal);
    private bool _hasReadManifests;

    // Every 20 s the directory alone decides: a file that makes no pod takes the pod with it.
    private void ReadAllManifests(ProcessHost host)
    {
        if (_settings.StaticPodPath.Length == 0)
            return;
        var read = ImmutableSortedDictionary.CreateBuilder<string, Manifest>(StringComparer.Ordinal);
        foreach (var (path, text) in Files(host))
        {
            var manifest = ManifestAt(path, text, host);
            if (manifest.Pod is null)
                Log('E', "file.go:187", $"\"Could not process manifest file\" err={Quoted(manifest.Problem)} path=\"{path}\"", host);
            read[path] = manifest;
        }

        _hasReadManifests = true;
        _manifests = read.ToImmutable();
        _staticPods = _staticPods.Clear();
        foreach (var manifest in _manifests.Values)
            Store(manifest);
        Reconcile(host);
    }

    // On a change only the files that changed are read; a mistake is told, and what ran goes on until the next whole reading.
    private void ReadChangedManifests(ProcessHost host)
    {
        var files = Files(host);
        foreach (var (path, text) in files)
        {
            if (_manifests.TryGetValue(path, out var known) && known.Text == text)
                continue;
            var manifest = ManifestAt(path, text, host);
            if (manifest.Pod is null)
                Log('E', "file_linux.go:61", $"\"Unable to process watch event\" err={Quoted($"can't process config file \"{path}\": {manifest.Problem}")}", host);
            else
                Store(manifest);
            if (manifest.Pod is not null)
                _manifests = _manifests.SetItem(path, manifest);
        }

        // With a file goes the pod of that name, even where another file makes it too: that is found at the next whole reading.
        foreach (var (path, manifest) in _manifests)
        {
            if (files.Exists(file => file.Path == path))
                continue;
            _manifests = _manifests.Remove(path);
            if (manifest.Pod is not null)
                _staticPods = _staticPods.Remove(FullName(manifest.Pod));
        }

        Reconcile(host);
    }

    private void Store(Manifest manifest)
    {
        if (manifest.Pod is { } pod)
            _staticPods = _staticPods.SetItem(FullName(pod), pod);
    }

    private List<(string Path, string Text)> Files(ProcessHost host)
    {
        var files = new List<(string Path, string Text)>();
        foreach (var name in host.List(_settings.StaticPodPath))
        {
            var path = $"{_settings.StaticPodPath}/{name}";
            if (name[0] != '.' && host.Read(path) is { IsDirectory: false } file)
                files.Add((path, file.Text ?? "\0"));
        }

        return files;
    }

    private Manifest ManifestAt(string path, string text, ProcessHost host) =>
        _manifests.TryGetValue(path, out var known) && known.Text == text && known.Pod is not null ? known : StaticPods.Read(path, text, _node, host.Clock);

    private void Reconcile(ProcessHost host)
    {
        foreach (var work in _pods.ToArray())
        {
            if (!work.IsStatic || work.IsEnding || _staticPods.Values.Any(pod => pod.Meta.Uid == work.Pod.Meta.Uid))
                continue;
            host.Report("static pod stopped", $"The kubelet of {host.Machine.Name} stops static pod {work.Pod.Name}: its manifest is gone or has changed.");
            EndPod(work, GraceOf(work.Pod), host);
        }

        foreach (var pod in _staticPods.Values)
        {
            if (_pods.Exists(work => work.Pod.Meta.Uid == pod.Meta.Uid))
                continue;
            var path = _manifests.Values.First(manifest => manifest.Pod?.Meta.Uid == pod.Meta.Uid).Path;
            host.Report("static pod found", $"The kubelet of {host.Machine.Name} starts static pod {pod.Name} from {path}.");
            AddPod(pod, isStatic: true, host);
        }

        ReconcileMirrors(host);
    }

    private static string Quoted(string text) => Api.Clients.Klog.Quote(text);
}
