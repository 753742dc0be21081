namespace StudyPortal.Web.Features.Diagrams.Playing;

/// <summary>How much is told of what happens.</summary>
public enum AnnouncementVerbosity
{
    /// <summary>Leaders of etcd, machines, alarms.</summary>
    Quiet,

    /// <summary>Also nodes, pods, containers, servers of the load balancer, and what was done.</summary>
    Usual,

    /// <summary>Everything but the entries that etcd commits all the time.</summary>
    All,
}
