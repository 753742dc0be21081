using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.LoadBalancing;

/// <summary>Reads haproxy.cfg line by line.</summary>
/// <param name="path">The file's name, for the errors.</param>
internal sealed class HaproxyParser(string path)
{
    private static readonly FrozenSet<string> _globalWords = FrozenSet.Create(
        StringComparer.Ordinal, "log", "daemon", "chroot", "user", "group", "maxconn", "stats", "pidfile", "nbthread", "ca-base", "crt-base", "master-worker", "ulimit-n",
        "ssl-default-bind-ciphers", "ssl-default-bind-ciphersuites", "ssl-default-bind-options", "ssl-default-server-ciphers", "spread-checks");

    private static readonly FrozenSet<string> _otherWords = FrozenSet.Create(
        StringComparer.Ordinal, "mode", "log", "option", "retries", "timeout", "bind", "default_backend", "balance", "server", "default-server", "http-check", "tcp-check",
        "tcp-request", "maxconn", "errorfile", "stats", "acl", "use_backend", "http-request", "http-response", "fullconn", "hash-type", "description", "disabled");

    private readonly List<string> _errors = [];
    private readonly List<(HaproxyFrontend Frontend, int Line)> _frontends = [];
    private readonly List<HaproxyBackend> _backends = [];
    private HaproxyBackend _defaults = new("");
    private HaproxyServer _defaultServer = new("", default);
    private HaproxyServer _sectionServer = new("", default);
    private string _section = "";

    /// <summary>Takes the next line.</summary>
    public void Take(int number, string line)
    {
        var comment = line.IndexOf('#', StringComparison.Ordinal);
        var words = (comment < 0 ? line : line[..comment]).Split((char[])[' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            return;
        if (words[0] is "global" or "defaults" or "frontend" or "backend" or "listen")
            Open(number, words);
        else if (_section.Length == 0)
            Complain(number, $"unknown keyword '{words[0]}' out of section.");
        else if (!(_section == "global" ? _globalWords.Contains(words[0]) || words[0].StartsWith("tune.", StringComparison.Ordinal) : _otherWords.Contains(words[0])))
            Complain(number, $"unknown keyword '{words[0]}' in '{_section}' section");
        else if (_section != "global")
            Fill(number, words);
    }

    /// <summary>The configuration, or the errors.</summary>
    public (HaproxyConfiguration? Configuration, ImmutableArray<string> Errors) Finish()
    {
        if (_errors.Count > 0)
            _errors.Add($"[ALERT]    (1) : config : Error(s) found in configuration file : {path}");
        foreach (var (frontend, _) in _frontends)
        {
            if (frontend.DefaultBackend.Length > 0 && !_backends.Exists(backend => backend.Name == frontend.DefaultBackend))
                _errors.Add($"[ALERT]    (1) : config : Proxy '{frontend.Name}': unable to find required default_backend: '{frontend.DefaultBackend}'.");
        }

        if (_errors.Count == 0)
            return (new HaproxyConfiguration([.. _frontends.Select(entry => entry.Frontend)], [.. _backends]), []);
        _errors.Add("[ALERT]    (1) : config : Fatal errors found in configuration.");
        return (null, [.. _errors]);
    }

    private void Open(int number, string[] words)
    {
        _section = words[0];
        _sectionServer = _defaultServer;
        if (_section is "global" or "defaults")
            return;
        if (words.Length < 2)
        {
            Complain(number, $"'{_section}' expects <name> as an argument");
            return;
        }

        if (_section is "frontend" or "listen")
            _frontends.Add((new HaproxyFrontend(words[1], [], _section == "listen" ? words[1] : ""), number));
        if (_section is "backend" or "listen")
            _backends.Add(_defaults with { Name = words[1] });
    }

    private void Fill(int number, string[] words)
    {
        var isBack = _section is "backend" or "listen" or "defaults";
        switch (words)
        {
            case ["bind", var address, ..] when _frontends.Count > 0:
                Bind(number, address);
                break;
            case ["default_backend", var name, ..] when _frontends.Count > 0:
                _frontends[^1] = (_frontends[^1].Frontend with { DefaultBackend = name }, number);
                break;
            case ["timeout", "connect", var time, ..] when isBack:
                Change(backend => backend with { ConnectTimeout = Time(number, time) });
                break;
            case ["timeout", "check", var time, ..] when isBack:
                Change(backend => backend with { CheckTimeout = Time(number, time) });
                break;
            case ["option", "httpchk", .. var rest] when isBack:
                Change(backend => backend with { Check = rest.Length < 2 ? new HttpRequest("OPTIONS", rest.Length == 0 ? "/" : rest[0]) : new HttpRequest(rest[0], rest[1]) });
                break;
            case ["http-check", "expect", "status", var status, ..] when isBack:
                Change(backend => backend with { ExpectedStatus = Number(number, status) });
                break;
            case ["default-server", .. var options]:
                SetDefault(Options(number, options, _sectionServer));
                break;
            case ["server", var name, var address, .. var options] when _section is "backend" or "listen":
                AddServer(number, name, address, options);
                break;
        }
    }

    private void SetDefault(HaproxyServer server)
    {
        _sectionServer = server;
        if (_section == "defaults")
            _defaultServer = server;
    }

    private void Change(Func<HaproxyBackend, HaproxyBackend> change)
    {
        if (_section == "defaults")
            _defaults = change(_defaults);
        else
            _backends[^1] = change(_backends[^1]);
    }

    private void Bind(int number, string text)
    {
        var colon = text.LastIndexOf(':');
        if (colon < 0 || !int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port))
        {
            Complain(number, $"'bind' : missing port number: '{text}'");
            return;
        }

        var address = text[..colon] is "" or "*" or "[::]" or "::" ? Listener.AnyAddress : text[..colon];
        var frontend = _frontends[^1].Frontend;
        _frontends[^1] = (frontend with { Binds = frontend.Binds.Add(new HaproxyBind(number, address, port)) }, number);
    }

    private void AddServer(int number, string name, string address, string[] options)
    {
        if (!Endpoint.TryParse(address, out var endpoint))
        {
            Complain(number, $"'server {name}' : port specification missing in '{address}'.");
            return;
        }

        var server = Options(number, options, _sectionServer with { Name = name, Address = endpoint });
        _backends[^1] = _backends[^1] with { Servers = _backends[^1].Servers.Add(server) };
    }

    private HaproxyServer Options(int number, string[] options, HaproxyServer server)
    {
        for (var index = 0; index < options.Length; index++)
        {
            var value = index + 1 < options.Length ? options[index + 1] : "";
            switch (options[index])
            {
                case "check":
                    server = server with { IsChecked = true };
                    break;
                case "check-ssl":
                    server = server with { UsesTls = true };
                    break;
                case "backup":
                    server = server with { IsBackup = true };
                    break;
                case "inter":
                    (server, index) = (server with { Inter = Time(number, value) }, index + 1);
                    break;
                case "rise":
                    (server, index) = (server with { Rise = Number(number, value) }, index + 1);
                    break;
                case "fall":
                    (server, index) = (server with { Fall = Number(number, value) }, index + 1);
                    break;
                case "verify" or "ca-file" or "weight" or "maxconn" or "fastinter" or "downinter" or "slowstart" or "sni" or "check-sni":
                    index++;
                    break;
                default:
                    Complain(number, $"'server {server.Name}' : unknown keyword '{options[index]}'.");
                    break;
            }
        }

        return server;
    }

    private int Number(int line, string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
            return number;
        Complain(line, $"'{text}' is not a positive number.");
        return 1;
    }

    // Without a unit a time is in milliseconds.
    private TimeSpan Time(int line, string text)
    {
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        var number = digits > 0 && digits < 10 ? int.Parse(text.AsSpan(0, digits), CultureInfo.InvariantCulture) : 0;
        TimeSpan? unit = text[digits..] switch
        {
            "us" => TimeSpan.FromMicroseconds(1),
            "" or "ms" => TimeSpan.FromMilliseconds(1),
            "s" => TimeSpan.FromSeconds(1),
            "m" => TimeSpan.FromMinutes(1),
            "h" => TimeSpan.FromHours(1),
            _ => null,
        };
        if (unit is { } known && number > 0)
            return known * number;
        Complain(line, $"unexpected character or value in time '{text}'.");
        return TimeSpan.FromSeconds(1);
    }

    private void Complain(int line, string what) =>
        _errors.Add(string.Create(CultureInfo.InvariantCulture, $"[ALERT]    (1) : config : parsing [{path}:{line}] : {what}"));
}
