using System.Collections.Immutable;
using StudyPortal.Learning.Generators.Sketching;

namespace StudyPortal.Learning.Generators.PortDrills;

/// <summary>All templates about ports.</summary>
internal static class PortCatalogue
{
    public static ImmutableArray<DrillTemplate> Templates { get; } =
    [
        new("number", Objectives.ControlPlanePorts, 1, 1, Listeners.Number, [Pages.Ports]),
        new("listener", Objectives.ControlPlanePorts, 1, 2, Listeners.Listener, [Pages.Ports]),
        new("purpose", Objectives.ControlPlanePorts, 1, 1, Listeners.Purpose, [Pages.Ports]),
        new("dialler", Objectives.ControlPlanePorts, 1, 2, Listeners.Dialler, [Pages.Ports]),
        new("binding", Objectives.ControlPlanePorts, 2, 3, Listeners.Bound, [Pages.Ports, Pages.EtcdConfiguration]),
        new("reachable", Objectives.ControlPlanePorts, 2, 3, Listeners.Reachable, [Pages.Ports]),
        new("probe-url", Objectives.ControlPlanePorts, 2, 3, Listeners.ProbeUrl, [Pages.HealthChecks, Pages.EtcdMonitoring]),
        new("node-port", Objectives.ControlPlanePorts, 1, 2, Choosing.NodePort, [Pages.Ports]),
        new("balancer-port", Objectives.ControlPlanePorts, 2, 3, Choosing.BalancerPort, [Pages.HighAvailability]),
        new("kubeconfig-target", Objectives.ControlPlanePorts, 2, 3, Choosing.Kubeconfig, [Pages.HighAvailability]),
        new("etcd-flag", Objectives.EtcdPorts, 1, 3, Choosing.EtcdFlag, [Pages.EtcdConfiguration]),
        new("etcd-url", Objectives.ApiServerToEtcd, 2, 3, Choosing.EtcdUrl, [Pages.EtcdConfiguration, Pages.Topology]),
        new("client-certificate", Objectives.EtcdAccess, 2, 3, Connections.Certificate, [Pages.Certificates]),
        new("across-machines", Objectives.ControlPlanePorts, 2, 3, Connections.AcrossMachines, [Pages.Ports, Pages.Topology]),
        new("closed", Objectives.ControlPlanePorts, 2, 3, Connections.Closed, [Pages.Ports, Pages.DebugCluster]),
        new("missing-rule", Objectives.ControlPlanePorts, 3, 3, Connections.MissingRule, [Pages.Ports, Pages.DebugCluster]),
        new("wrong-url", Objectives.WrongEtcdPort, 3, 3, Choosing.WrongUrl, [Pages.EtcdConfiguration, Pages.EtcdSecurity]),
    ];
}
