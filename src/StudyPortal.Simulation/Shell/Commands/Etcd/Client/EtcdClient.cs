using System.Collections.Immutable;
using StudyPortal.Simulation.Etcd;
using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Shell.Commands.Etcd.Client;

/// <summary>The client of etcd: time passes in the cluster while it waits. Failures come back as <see cref="EtcdError"/> in the words that commands print.</summary>
internal sealed class EtcdClient(Terminal terminal, ClientSettings settings, ClientLog log)
{
    private static readonly TimeSpan _settle = TimeSpan.FromMilliseconds(1);

    /// <summary>The endpoints of this client.</summary>
    public ImmutableArray<string> Endpoints => settings.Endpoints;

    /// <summary>Asks any of the endpoints.</summary>
    public EtcdResponse Ask(EtcdRequest request) => Converse([new EtcdConversation(terminal, settings, request, log)])[0].Response!;

    /// <summary>Asks one endpoint and says how long it took.</summary>
    public (EtcdResponse Response, TimeSpan Took) AskAt(string endpoint, EtcdRequest request) => AskEach([endpoint], request)[0];

    /// <summary>Asks several endpoints at the same time, each alone; the answers are in the order of the endpoints, with the time that each took.</summary>
    public ImmutableArray<(EtcdResponse Response, TimeSpan Took)> AskEach(ImmutableArray<string> endpoints, EtcdRequest request)
    {
        var began = terminal.Now;
        var conversations = Converse([.. endpoints.Select(endpoint => new EtcdConversation(terminal, settings with { Endpoints = [endpoint] }, request, log))]);
        return [.. conversations.Select(conversation => (conversation.Response!, conversation.EndedAt - began))];
    }

    private ImmutableArray<EtcdConversation> Converse(ImmutableArray<EtcdConversation> conversations)
    {
        // Each conversation ends at its deadline at the latest.
        while (true)
        {
            foreach (var conversation in conversations)
                conversation.Go();
            var open = conversations.Where(conversation => conversation.Response is null).ToArray();
            if (open.Length == 0)
                return conversations;
            terminal.Wait(() => Array.Exists(open, conversation => conversation.HasNews), open.Min(conversation => conversation.WakesAt) + _settle);
        }
    }
}
