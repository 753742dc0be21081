namespace StudyPortal.Simulation.World;

/// <summary>A request that is followed on its way through the cluster. Hosts go by their names.</summary>
/// <param name="Host">The machine whose command line it is typed on.</param>
public abstract record TracedRequest(string Host);

/// <summary><c>kubectl get RESOURCE</c> with the machine's admin.conf; where it has none, with that of a control-plane node.</summary>
/// <param name="Host">The machine whose command line it is typed on.</param>
/// <param name="Resource">Plural, singular or short name: <c>pods</c>.</param>
/// <param name="Namespace">Whose objects, empty for all.</param>
public sealed record KubectlGet(string Host, string Resource = "pods", string Namespace = "default") : TracedRequest(Host);

/// <summary><c>kubectl create deployment NAME --image=nginx</c>: the request alone, not what controllers make of it.</summary>
/// <param name="Host">The machine whose command line it is typed on.</param>
/// <param name="Name">The name of the Deployment.</param>
public sealed record KubectlCreate(string Host, string Name = "web") : TracedRequest(Host);

/// <summary><c>etcdctl put</c> at the member of a machine.</summary>
/// <param name="Host">The machine of the member.</param>
/// <param name="Key">The key.</param>
/// <param name="Value">What to put there.</param>
public sealed record EtcdctlPut(string Host, string Key = "greeting", string Value = "hello") : TracedRequest(Host);

/// <summary><c>etcdctl get</c> at the member of a machine.</summary>
/// <param name="Host">The machine of the member.</param>
/// <param name="Key">The key.</param>
/// <param name="IsSerializable">Whether the member may answer alone (<c>--consistency=s</c>).</param>
public sealed record EtcdctlGet(string Host, string Key = "greeting", bool IsSerializable = false) : TracedRequest(Host);
