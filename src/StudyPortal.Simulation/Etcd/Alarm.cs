using System.Runtime.InteropServices;
using StudyPortal.Simulation.Raft;

namespace StudyPortal.Simulation.Etcd;

/// <summary>Something is wrong with a member, and the whole cluster minds it until it is disarmed.</summary>
/// <param name="Member">Whose trouble it is.</param>
/// <param name="Kind">Which.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Alarm(MemberId Member, AlarmKind Kind)
{
    /// <summary>As <c>etcdctl alarm list</c> and the status print it, with the number in decimal and a space at the end.</summary>
    public override string ToString() => $"memberID:{Member.Value} alarm:{(Kind == AlarmKind.NoSpace ? "NOSPACE" : "CORRUPT")} ";
}
