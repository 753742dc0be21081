using System.Collections.Immutable;
using System.Globalization;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>An address that moves to a control-plane node whose API server answers (kubeadm docs/ha-considerations.md).</summary>
public static class KeepalivedFiles
{
    /// <summary>Where keepalived reads its configuration.</summary>
    public const string Path = "/etc/keepalived/keepalived.conf";

    /// <summary>The script that it runs.</summary>
    public const string CheckPath = "/etc/keepalived/check_apiserver.sh";

    private const int MasterPriority = 101;

    private const int BackupPriority = 100;

    /// <summary>The script: it fails where the API server of this machine does not answer.</summary>
    public const string CheckScript = """
        #!/bin/sh

        errorExit() {
            echo "*** $*" 1>&2
            exit 1
        }

        curl -sfk --max-time 2 https://localhost:6443/healthz -o /dev/null || errorExit "Error GET https://localhost:6443/healthz"

        """;

    /// <summary>Both files of one of these nodes; the first of them is the master while all is well.</summary>
    public static FileTree With(FileTree files, ImmutableArray<PlannedNode> nodes, PlannedNode node, string address, DateTimeOffset now) => files
        .WithText(Path, Write(isMaster: nodes[0] == node, address, node, nodes), FileNode.UsualFile, now)
        .WithText(CheckPath, CheckScript, FileTreeEdits.Executable, now);

    private static string Write(bool isMaster, string address, PlannedNode node, ImmutableArray<PlannedNode> nodes) => string.Create(CultureInfo.InvariantCulture, $$"""
        ! /etc/keepalived/keepalived.conf
        ! Configuration File for keepalived
        global_defs {
            router_id LVS_DEVEL
        }
        vrrp_script check_apiserver {
          script "{{CheckPath}}"
          interval 3
          weight -2
          fall 10
          rise 2
        }

        vrrp_instance VI_1 {
            state {{(isMaster ? "MASTER" : "BACKUP")}}
            interface eth0
            virtual_router_id 51
            priority {{(isMaster ? MasterPriority : BackupPriority)}}
            authentication {
                auth_type PASS
                auth_pass 42
            }
            unicast_src_ip {{node.Address}}
            unicast_peer {
        {{string.Join('\n', nodes.Where(other => other != node).Select(other => "        " + other.Address))}}
            }
            virtual_ipaddress {
                {{address}}
            }
            track_script {
                check_apiserver
            }
        }

        """);
}
