using System.Collections.Immutable;
using StudyPortal.Simulation.World;

namespace StudyPortal.Web.Features.Diagrams.Panels;

/// <summary>One thing that works or does not.</summary>
/// <param name="Name">Its name among the verdicts: <c>etcd.write</c>.</param>
/// <param name="Title">What a learner calls it.</param>
/// <param name="Verdict">What was found.</param>
/// <param name="Hosts">The same for single machines, where it was tried for each.</param>
/// <param name="Through">The machines through which it works, where that matters.</param>
public sealed record VerdictLine(string Name, string Title, Verdict Verdict, ImmutableArray<HostVerdict> Hosts, ImmutableArray<string> Through);
