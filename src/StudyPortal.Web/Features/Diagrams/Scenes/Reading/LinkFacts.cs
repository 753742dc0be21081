namespace StudyPortal.Web.Features.Diagrams.Scenes.Reading;

/// <summary>What a picture tells of a link.</summary>
/// <param name="Id"><c>cp1--cp2</c>, or <c>cp1:2379</c> on one machine.</param>
/// <param name="From">The machine that calls, or the first of two equals.</param>
/// <param name="To">The machine that is called.</param>
/// <param name="Port">The port.</param>
/// <param name="State">How it is.</param>
/// <param name="Trouble">Its trouble as a short label; empty for none.</param>
/// <param name="Words">Its trouble in words; empty for none.</param>
internal sealed record LinkFacts(string Id, string From, string To, int Port, LinkState State, string Trouble, string Words)
{
    /// <summary>Which way nothing passes, where something passes the other way.</summary>
    public CutSide Cut { get; init; }

    /// <summary>The link in words.</summary>
    public string Sentence
    {
        get
        {
            var ends = From == To ? $"{From}, kube-apiserver to its etcd" : Port == Ports.EtcdPeer ? $"Link between {From} and {To}" : $"Link from {From} to {To}";
            return $"{ends}, port {Ports.Text(Port)} ({Ports.Purpose(Port)})" + (Words.Length > 0 ? $": {Words}" : "");
        }
    }
}
