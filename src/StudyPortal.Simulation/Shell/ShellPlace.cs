using System.Collections.Immutable;
using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Shell;

/// <summary>
/// Where a person at a terminal is: the machine, and those that <c>ssh</c> went through; the working directory and the variables on each. It is a <see cref="ShellSession"/>
/// without the cluster, and so a plain value: two are equal where the next line does the same in both.
/// </summary>
public sealed class ShellPlace : IEquatable<ShellPlace>
{
    internal ShellPlace(ImmutableStack<Login> logins) => Logins = logins;

    /// <summary>The machine that lines are typed on.</summary>
    public string Host => Logins.Peek().Host;

    /// <summary>What stands before the cursor: <c>root@cp1:~# </c>.</summary>
    public string Prompt => Logins.Peek().Prompt;

    /// <summary>Whether it is what a new terminal is on its machine.</summary>
    public bool IsNew => Equals(New(Host));

    internal ImmutableStack<Login> Logins { get; }

    /// <summary>A new terminal as root on a machine.</summary>
    public static ShellPlace New(string host) => new([new Login(host)]);

    /// <summary>A session there. A machine that the cluster does not have is a bug.</summary>
    public ShellSession On(Cluster cluster) => ShellSession.At(cluster, this);

    /// <inheritdoc/>
    public bool Equals(ShellPlace? other) => other is not null && Logins.SequenceEqual(other.Logins);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ShellPlace);

    /// <inheritdoc/>
    public override int GetHashCode() => Host.GetHashCode(StringComparison.Ordinal);
}
