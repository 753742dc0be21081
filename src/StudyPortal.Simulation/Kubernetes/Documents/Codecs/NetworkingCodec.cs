using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Documents;

/// <summary>Services, EndpointSlices and Endpoints.</summary>
internal static class NetworkingCodec
{
    internal static void Write(FieldWriter writer, ApiObject subject)
    {
        switch (subject)
        {
            case Service service:
                writer.Put("spec", spec => WriteService(spec, service.Spec)).Put("status", status => status.Put("loadBalancer", MapDocument.Empty));
                break;
            case EndpointSlice slice:
                writer.AnyText("addressType", slice.AddressType).List("endpoints", slice.Endpoints, WriteEndpoint).List("ports", slice.Ports, WritePort);
                break;
            case Endpoints { Ready.IsEmpty: false } or Endpoints { NotReady.IsEmpty: false }:
                writer.List("subsets", [(Endpoints)subject], (subset, endpoints) => subset
                    .List("addresses", endpoints.Ready, WriteAddress).List("notReadyAddresses", endpoints.NotReady, WriteAddress).List("ports", endpoints.Ports, WritePort));
                break;
        }
    }

    internal static Service ReadService(FieldReader reader, ObjectMeta meta)
    {
        reader.Ignore("status");
        return new Service(meta, reader.Object("spec", "ServiceSpec", ReadServiceSpec) ?? new ServiceSpec());
    }

    internal static EndpointSlice ReadSlice(FieldReader reader, ObjectMeta meta) => new(meta)
    {
        AddressType = reader.Text("addressType", "IPv4"),
        Endpoints = reader.List("endpoints", "Endpoint", ReadEndpoint),
        Ports = reader.List("ports", "EndpointPort", ReadPort),
    };

    internal static Endpoints ReadEndpoints(FieldReader reader, ObjectMeta meta)
    {
        var subsets = reader.List("subsets", "EndpointSubset", subset => new Endpoints(meta)
        {
            Ready = subset.List("addresses", "EndpointAddress", ReadAddress),
            NotReady = subset.List("notReadyAddresses", "EndpointAddress", ReadAddress),
            Ports = subset.List("ports", "EndpointPort", ReadPort),
        });
        return subsets is [var first, ..] ? first : new Endpoints(meta);
    }

    private static void WriteService(FieldWriter writer, ServiceSpec spec)
    {
        if (spec.ClusterIp.Length > 0)
            writer.AnyText("clusterIP", spec.ClusterIp).Texts("clusterIPs", [spec.ClusterIp]);
        writer
            .AnyText("internalTrafficPolicy", "Cluster")
            .Texts("ipFamilies", ["IPv4"])
            .AnyText("ipFamilyPolicy", "SingleStack")
            .List("ports", spec.Ports, WriteServicePort)
            .Map("selector", spec.Selector)
            .AnyText("sessionAffinity", "None")
            .AnyText("type", spec.Type);
    }

    private static ServiceSpec ReadServiceSpec(FieldReader reader)
    {
        reader.Ignore(
            "allocateLoadBalancerNodePorts", "clusterIPs", "externalIPs", "externalName", "externalTrafficPolicy", "healthCheckNodePort", "internalTrafficPolicy", "ipFamilies",
            "ipFamilyPolicy", "loadBalancerClass", "loadBalancerIP", "loadBalancerSourceRanges", "publishNotReadyAddresses", "sessionAffinity", "sessionAffinityConfig",
            "trafficDistribution");
        return new ServiceSpec
        {
            ClusterIp = reader.Text("clusterIP"),
            Ports = reader.List("ports", "ServicePort", ReadServicePort),
            Selector = reader.Map("selector"),
            Type = reader.Text("type", "ClusterIP"),
        };
    }

    private static void WriteServicePort(FieldWriter writer, ServicePort port) => writer
        .Text("name", port.Name)
        .Number("nodePort", port.NodePort)
        .AnyNumber("port", port.Port)
        .AnyText("protocol", port.Protocol)
        .Either("targetPort", port.TargetPort);

    private static ServicePort ReadServicePort(FieldReader reader)
    {
        reader.Ignore("appProtocol");
        var port = reader.Int("port");
        return new ServicePort(port, reader.Either("targetPort") ?? new IntOrString(port))
        {
            Name = reader.Text("name"), NodePort = reader.Int("nodePort"), Protocol = reader.Text("protocol", "TCP"),
        };
    }

    private static void WriteEndpoint(FieldWriter writer, Endpoint endpoint)
    {
        writer
            .Texts("addresses", endpoint.Addresses)
            .Put("conditions", conditions => conditions
                .AnyFlag("ready", endpoint.Ready).AnyFlag("serving", endpoint.Serving).AnyFlag("terminating", endpoint.Terminating))
            .Text("nodeName", endpoint.NodeName);
        if (endpoint.Target is { } target)
            writer.Put("targetRef", reference => MetaCodec.WriteReference(reference, target));
    }

    private static Endpoint ReadEndpoint(FieldReader reader)
    {
        reader.Ignore("deprecatedTopology", "hints", "hostname", "zone");
        var endpoint = new Endpoint(reader.Texts("addresses"))
        {
            NodeName = reader.Text("nodeName"), Target = reader.Object("targetRef", "ObjectReference", MetaCodec.ReadReference),
        };
        return reader.Object("conditions", "EndpointConditions", conditions => endpoint with
        {
            Ready = conditions.Flag("ready", missing: true), Serving = conditions.Flag("serving", missing: true), Terminating = conditions.Flag("terminating"),
        }) ?? endpoint;
    }

    private static void WriteAddress(FieldWriter writer, Endpoint endpoint)
    {
        writer.AnyText("ip", endpoint.Addresses.IsEmpty ? "" : endpoint.Addresses[0]).Text("nodeName", endpoint.NodeName);
        if (endpoint.Target is { } target)
            writer.Put("targetRef", reference => MetaCodec.WriteReference(reference, target));
    }

    private static Endpoint ReadAddress(FieldReader reader)
    {
        reader.Ignore("hostname");
        return new Endpoint([reader.Text("ip")])
        {
            NodeName = reader.Text("nodeName"), Target = reader.Object("targetRef", "ObjectReference", MetaCodec.ReadReference),
        };
    }

    private static void WritePort(FieldWriter writer, EndpointPort port) => writer.Text("name", port.Name).AnyNumber("port", port.Port).AnyText("protocol", port.Protocol);

    private static EndpointPort ReadPort(FieldReader reader)
    {
        reader.Ignore("appProtocol");
        return new EndpointPort(reader.Text("name"), reader.Int("port"), reader.Text("protocol", "TCP"));
    }
}
