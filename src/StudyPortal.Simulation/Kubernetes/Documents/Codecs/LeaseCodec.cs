using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Documents;

/// <summary>Leases; their times are written to the microsecond.</summary>
internal static class LeaseCodec
{
    internal static void Write(FieldWriter writer, Lease lease) => writer.Put("spec", spec => spec
        .MicroTime("acquireTime", lease.Spec.AcquiredAt)
        .AnyText("holderIdentity", lease.Spec.HolderIdentity)
        .AnyNumber("leaseDurationSeconds", lease.Spec.DurationSeconds)
        .AnyNumber("leaseTransitions", lease.Spec.Transitions)
        .MicroTime("renewTime", lease.Spec.RenewedAt));

    internal static Lease Read(FieldReader reader, ObjectMeta meta) => new(meta, reader.Object("spec", "LeaseSpec", ReadSpec) ?? new LeaseSpec());

    private static LeaseSpec ReadSpec(FieldReader reader)
    {
        reader.Ignore("preferredHolder", "strategy");
        return new LeaseSpec
        {
            AcquiredAt = reader.Time("acquireTime"),
            HolderIdentity = reader.Text("holderIdentity"),
            DurationSeconds = reader.Int("leaseDurationSeconds"),
            Transitions = reader.OptionalInt("leaseTransitions"),
            RenewedAt = reader.Time("renewTime"),
        };
    }
}
