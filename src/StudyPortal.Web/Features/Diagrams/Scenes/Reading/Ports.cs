using System.Globalization;

namespace StudyPortal.Web.Features.Diagrams.Scenes.Reading;

/// <summary>The ports of the picture and what they are for.</summary>
internal static class Ports
{
    public const int EtcdClient = 2379;

    public const int EtcdPeer = 2380;

    public const int Api = 6443;

    public const int Kubelet = 10250;

    public static string Purpose(int port) => port switch
    {
        EtcdClient => "etcd, for clients",
        EtcdPeer => "etcd, among members",
        Api => "Kubernetes API",
        _ => "kubelet",
    };

    public static SceneTone Tone(int port) => port switch
    {
        EtcdClient => SceneTone.PortClient,
        EtcdPeer => SceneTone.PortPeer,
        Api => SceneTone.PortApi,
        _ => SceneTone.PortKubelet,
    };

    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
