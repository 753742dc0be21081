namespace StudyPortal.Simulation.Machines;

/// <summary>All that can reach a process.</summary>
public abstract record ProcessInput;

/// <summary>The process has started; nothing came before.</summary>
public sealed record Started : ProcessInput
{
    /// <summary>The only one that is needed.</summary>
    public static Started Instance { get; } = new();
}

/// <summary>A wait that the process asked for is over. A wait cannot be called off: the process ignores what it no longer cares for.</summary>
/// <param name="What">What it gave to <see cref="ProcessHost.Wake"/>.</param>
public sealed record Woken(Wake What) : ProcessInput;

/// <summary>A client calls. It is answered by <see cref="ProcessHost.Answer"/>, now or later.</summary>
/// <param name="Call">What to answer to.</param>
/// <param name="Port">The port that it came in at.</param>
/// <param name="Request">What it asks for.</param>
/// <param name="From">Who it is.</param>
public sealed record Called(CallId Call, int Port, Request Request, Caller From) : ProcessInput;

/// <summary>A client waits no longer for a call that is not answered: it gave up, ended, or its connection broke.</summary>
public sealed record CallEnded(CallId Call) : ProcessInput;

/// <summary>What became of a call of its own.</summary>
/// <param name="Ticket">What <see cref="ProcessHost.Call"/> gave.</param>
/// <param name="Reply">The answer, or why there is none. Exactly one is final.</param>
public sealed record Replied(long Ticket, Reply Reply) : ProcessInput;

/// <summary>A one-way message arrived.</summary>
/// <param name="What">The message.</param>
/// <param name="From">Who sent it.</param>
public sealed record Received(Message What, Caller From) : ProcessInput;

/// <summary>A one-way message did not arrive: the connection is broken, refused or fails its handshake.</summary>
/// <param name="To">Where it should have gone.</param>
/// <param name="What">The message.</param>
/// <param name="Failure">Why it did not arrive.</param>
/// <param name="Text">The words of the network library for it.</param>
public sealed record Undelivered(Endpoint To, Message What, CallFailure Failure, string Text) : ProcessInput;

/// <summary>A connection to one of its TLS ports failed its handshake.</summary>
/// <param name="Port">Which port.</param>
/// <param name="From">Who tried.</param>
/// <param name="Text">The server's words for it.</param>
public sealed record Rejected(int Port, Caller From, string Text) : ProcessInput;

/// <summary>SIGTERM: the process ends by itself with <see cref="ProcessHost.Exit"/>, or is killed when its grace is over.</summary>
public sealed record Terminating : ProcessInput
{
    /// <summary>The only one that is needed.</summary>
    public static Terminating Instance { get; } = new();
}

/// <summary>Something changed in a directory that the process watches.</summary>
public sealed record FilesChanged(string Directory) : ProcessInput;

/// <summary>A container on the machine came to an end; only its kubelet hears of it.</summary>
public sealed record ContainerExited(string ContainerId) : ProcessInput;
