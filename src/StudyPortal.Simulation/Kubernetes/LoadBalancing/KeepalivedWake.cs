using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.LoadBalancing;

/// <summary>It is time for the next advertisement.</summary>
internal sealed record AdvertisementWake(long Round) : Wake;

/// <summary>It is time to look whether the master has been silent for too long.</summary>
internal sealed record SilenceWake(long Wait) : Wake;

/// <summary>It is time to run a script.</summary>
internal sealed record ScriptWake(int Script) : Wake;

/// <summary>It is time to be gone.</summary>
internal sealed record FarewellWake : Wake;
