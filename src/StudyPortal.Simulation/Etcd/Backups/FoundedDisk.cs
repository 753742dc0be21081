using System.Collections.Immutable;
using StudyPortal.Simulation.Etcd.Serving;
using StudyPortal.Simulation.Etcd.Storage;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Raft;

namespace StudyPortal.Simulation.Etcd;

/// <summary>The data directory of a member of a cluster that was founded and has not written anything: for a cluster that need not be grown member by member.</summary>
public static class FoundedDisk
{
    /// <summary>kubeadm's token, and etcd's own default.</summary>
    public const string Token = "etcd-cluster";

    /// <summary>The files of a machine with the data of one member.</summary>
    /// <param name="files">The files before.</param>
    /// <param name="directory">The data directory.</param>
    /// <param name="peerUrls">The peer URL of every founding member, by its name.</param>
    /// <param name="name">Which of them it is.</param>
    /// <param name="owner">Whose files they are.</param>
    /// <param name="now">When they were written.</param>
    public static FileTree With(FileTree files, string directory, ImmutableSortedDictionary<string, string> peerUrls, string name, string owner, DateTimeOffset now)
    {
        var founders = Identity.Founders(peerUrls.ToImmutableSortedDictionary(member => member.Key, member => ImmutableArray.Create(member.Value), StringComparer.Ordinal), Token);
        var state = DurableState.Founding(founders.Select(member => new AddVoter(member.Id, new MemberAdded(member))));
        var own = founders.First(member => member.Name == name).Id;
        var flags = new EtcdFlags { DataDir = directory };
        var wal = new WriteAheadLog(Identity.OfCluster(founders.Select(member => member.Id)), own, state, WriteAheadLog.SegmentBytes);
        return files
            .With(directory, new FileNode(null, FileNode.PrivateDirectory, owner, now))
            .With(flags.WalPath, new FileNode(wal, FileNode.PrivateFile, owner, now))
            .With(flags.DatabasePath, new FileNode(new DatabaseFile(EtcdStore.Empty, 0, StoreSize.FileBytes(EtcdStore.Empty)), FileNode.PrivateFile, owner, now));
    }
}
