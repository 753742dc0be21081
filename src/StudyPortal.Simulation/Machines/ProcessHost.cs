using System.Collections.Immutable;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Machines.Certificates;

namespace StudyPortal.Simulation.Machines;

/// <summary>What a process sees of the world while it takes an input. It is the only way out of a process, and is not kept.</summary>
public abstract class ProcessHost
{
    /// <summary>The simulated time.</summary>
    public abstract Instant Now { get; }

    /// <summary>What the clock of the machine shows.</summary>
    public abstract DateTimeOffset Clock { get; }

    /// <summary>The machine. A process changes it through the methods here only.</summary>
    public abstract Machine Machine { get; }

    /// <summary>The process itself.</summary>
    public abstract ProcessId Self { get; }

    /// <summary>A random number from 0 to <paramref name="bound"/> − 1 from the process's own source.</summary>
    public abstract int Draw(int bound);

    /// <summary>The file or directory at a path as the process sees it (through its container's mounts), or null.</summary>
    public abstract FileNode? Read(string path);

    /// <summary>The names in a directory as the process sees it, in ordinal order.</summary>
    public abstract IEnumerable<string> List(string directory);

    /// <summary>Writes a file and the directories on the way. False where the disk is full and the file would grow, or the mount is read-only.</summary>
    public abstract bool Write(string path, FileNode node);

    /// <summary>Removes a file, or a directory with all that is in it.</summary>
    public abstract void Delete(string path);

    /// <summary>Sends <see cref="FilesChanged"/> to this process from now on when something changes in a directory of the machine.</summary>
    public abstract void WatchDirectory(string directory);

    /// <summary>How long an fsync takes that begins now.</summary>
    public abstract TimeSpan FsyncTime();

    /// <summary>Listens on a port. False where it is taken: <c>bind: address already in use</c>.</summary>
    public abstract bool TryListen(Listener listener);

    /// <summary>Listens no more on a port.</summary>
    public abstract void StopListening(int port);

    /// <summary>Calls a server; exactly one final <see cref="Replied"/> with this ticket follows. A stream without a timeout ends when its connection breaks.</summary>
    public abstract long Call(Endpoint to, ClientTls? tls, Request request, TimeSpan? timeout);

    /// <summary>Whether a server has taken a call that is under way.</summary>
    public abstract bool IsConnected(long ticket);

    /// <summary>Waits no longer for a call; no <see cref="Replied"/> follows.</summary>
    public abstract void Cancel(long ticket);

    /// <summary>Answers a call. Nothing happens where the client is gone.</summary>
    public abstract void Answer(CallId call, Response response);

    /// <summary>Sends a part of a stream; the call stays open.</summary>
    public abstract void Push(CallId call, Response response);

    /// <summary>Sends a message on a lasting connection. <see cref="Undelivered"/> follows where it cannot arrive.</summary>
    public abstract void Send(Endpoint to, ClientTls? tls, Message what);

    /// <summary>Sends <see cref="Woken"/> to this process after a while.</summary>
    public abstract void Wake(TimeSpan after, Wake what);

    /// <summary>Writes a line to the log of the container or the journal of the unit.</summary>
    public abstract void Log(string line);

    /// <summary>Tells people what happened.</summary>
    public abstract void Report(string kind, string sentence);

    /// <summary>Ends this process after this step.</summary>
    public abstract void Exit(int code);

    /// <summary>Of a kubelet: starts a container and returns its id. Null where the container runtime does not run.</summary>
    public abstract string? StartContainer(ContainerSpec spec);

    /// <summary>Of a kubelet: sends SIGTERM, and kills what has not ended when the grace is over. False where the container runtime does not run.</summary>
    public abstract bool StopContainer(string id, TimeSpan grace);

    /// <summary>Of a kubelet: forgets a container that has ended.</summary>
    public abstract void RemoveContainer(string id);

    /// <summary>Of keepalived: takes an address on, or gives it up.</summary>
    public abstract void HoldAddress(string address, bool isHeld);

    /// <summary>Of kube-proxy: has the kernel lead connections so from now on.</summary>
    public abstract void Route(ImmutableArray<ServiceRoute> routes);
}
