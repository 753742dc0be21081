using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Tests.World;

public sealed class CallTests
{
    private readonly Lan _lan = new();

    [Fact]
    public void A_server_answers_and_sees_the_address_of_its_client()
    {
        _lan.Serve(_lan.B);
        var answered = Assert.IsType<Answered>(_lan.Ask(_lan.A, "10.0.0.2"));
        Assert.Equal(new Echo("server-b", "10.0.0.1"), answered.Response);
        Assert.InRange(_lan.Cluster.Now.Microseconds, 1_500, 3_000);
    }

    [Fact]
    public void A_machine_is_found_by_its_name_too()
    {
        _lan.Serve(_lan.B);
        Assert.IsType<Answered>(_lan.Ask(_lan.A, "b"));
    }

    [Theory]
    [InlineData("10.0.0.2", CallFailure.Refused, "connect: connection refused", 0)]
    [InlineData("10.0.0.9", CallFailure.NoRoute, "connect: no route to host", 0)]
    [InlineData("nowhere", CallFailure.UnknownHost, "lookup nowhere: no such host", 0)]
    public void A_wrong_address_fails_at_once(string host, CallFailure failure, string text, int seconds)
    {
        Assert.Equal(new CallFailed(failure, text), _lan.Ask(_lan.A, host));
        Assert.Equal(seconds, (int)(_lan.Cluster.Now - Instant.Zero).TotalSeconds);
    }

    [Fact]
    public void A_server_on_loopback_is_not_reached_from_outside()
    {
        _lan.Serve(_lan.B, new Listener(Lan.Port, Machine.Loopback));
        Assert.IsType<CallFailed>(_lan.Ask(_lan.A, "10.0.0.2"));
        Assert.IsType<Answered>(_lan.Ask(_lan.B, "127.0.0.1"));
        Assert.IsType<CallFailed>(_lan.Ask(_lan.B, "10.0.0.2"));
    }

    [Fact]
    public void Over_a_cut_link_a_call_waits_until_its_timeout()
    {
        _lan.Serve(_lan.B);
        _lan.Cluster.Apply(new CutMachines("a", "b"));
        Assert.Equal(CallFailure.TimedOut, Assert.IsType<CallFailed>(_lan.Ask(_lan.A, "10.0.0.2")).Failure);
        Assert.Equal(5, (int)(_lan.Cluster.Now - Instant.Zero).TotalSeconds);
    }

    [Fact]
    public void When_only_the_way_back_is_cut_the_server_serves_and_the_client_hears_nothing()
    {
        var server = _lan.Serve(_lan.B);
        _lan.Cluster.Apply(new CutMachinesOneWay("b", "a"));
        Assert.IsType<CallFailed>(_lan.Ask(_lan.A, "10.0.0.2"));
        Assert.Contains(server.Inputs, input => input is Called);
    }

    [Fact]
    public void A_firewall_drops_what_comes_from_outside_only()
    {
        _lan.Serve(_lan.B);
        _lan.Cluster.Apply(new DropPort("b", Lan.Port));
        Assert.Equal(CallFailure.TimedOut, Assert.IsType<CallFailed>(_lan.Ask(_lan.A, "10.0.0.2")).Failure);
        Assert.IsType<Answered>(_lan.Ask(_lan.B, "10.0.0.2"));
    }

    [Fact]
    public void A_machine_without_power_leaves_no_route_after_three_seconds()
    {
        _lan.Cluster.Apply(new CrashMachine("b"));
        Assert.Equal(CallFailure.NoRoute, Assert.IsType<CallFailed>(_lan.Ask(_lan.A, "10.0.0.2")).Failure);
        Assert.Equal(3, (int)(_lan.Cluster.Now - Instant.Zero).TotalSeconds);
    }

    [Fact]
    public void A_proxy_passes_a_connection_on_and_hides_the_client()
    {
        _lan.Serve(_lan.C);
        var proxy = _lan.Serve(_lan.B, new Listener(Lan.Port, Listener.AnyAddress) { IsProxy = true });
        proxy.Behind = new Endpoint("10.0.0.3", Lan.Port);
        Assert.Equal(new Echo("server-c", "10.0.0.2"), Assert.IsType<Answered>(_lan.Ask(_lan.A, "10.0.0.2")).Response);
    }

    [Fact]
    public void Behind_a_proxy_a_refused_connection_looks_like_one_that_ended()
    {
        var proxy = _lan.Serve(_lan.B, new Listener(Lan.Port, Listener.AnyAddress) { IsProxy = true });
        Assert.Equal(new CallFailed(CallFailure.Closed, "EOF"), _lan.Ask(_lan.A, "10.0.0.2"));
        proxy.Behind = new Endpoint("10.0.0.3", Lan.Port);
        Assert.Equal(new CallFailed(CallFailure.Closed, "EOF"), _lan.Ask(_lan.A, "10.0.0.2"));
    }

    [Fact]
    public void A_loop_of_proxies_is_closed()
    {
        var proxy = _lan.Serve(_lan.B, new Listener(Lan.Port, Listener.AnyAddress) { IsProxy = true });
        proxy.Behind = new Endpoint("10.0.0.2", Lan.Port);
        Assert.Equal(new CallFailed(CallFailure.Closed, "EOF"), _lan.Ask(_lan.A, "10.0.0.2"));
    }

    [Fact]
    public void When_a_server_ends_its_clients_read_the_end_of_the_connection()
    {
        var server = _lan.Serve(_lan.B);
        server.Answers = false;
        var client = _lan.Start(_lan.A, new ProbeProcess("client"));
        var ticket = _lan.Cluster.Call(client, new Endpoint("10.0.0.2", Lan.Port), tls: null, new Question(), timeout: null);
        _lan.Cluster.Run(TimeSpan.FromSeconds(1));
        _lan.Cluster.Kill(_lan.Cluster.Processes.Single(process => process.Process == server).Id);
        _lan.Cluster.Run(TimeSpan.FromSeconds(1));
        Assert.Equal(
            [new Replied(ticket, new Answered(new Echo("server-b", "10.0.0.1"), IsLast: false)), new Replied(ticket, new CallFailed(CallFailure.Closed, "EOF"))],
            ((ProbeProcess)client.Process).Inputs.OfType<Replied>());
    }

    [Fact]
    public void A_stream_whose_other_end_lost_its_power_ends_with_the_second_ping()
    {
        _lan.Serve(_lan.B).Answers = false;
        var client = _lan.Start(_lan.A, new ProbeProcess("client"));
        _lan.Cluster.Call(client, new Endpoint("10.0.0.2", Lan.Port), tls: null, new Question(), timeout: null);
        _lan.Cluster.Run(TimeSpan.FromSeconds(1));
        _lan.Cluster.Apply(new CrashMachine("b"));
        _lan.Cluster.Run(TimeSpan.FromSeconds(43));
        Assert.DoesNotContain(((ProbeProcess)client.Process).Inputs, input => input is Replied { Reply: CallFailed });
        _lan.Cluster.Run(TimeSpan.FromSeconds(2));
        Assert.Contains(((ProbeProcess)client.Process).Inputs, input => input is Replied { Reply: CallFailed { Failure: CallFailure.Closed } });
    }

    [Fact]
    public void A_server_hears_when_its_client_waits_no_longer()
    {
        var server = _lan.Serve(_lan.B);
        server.Answers = false;
        Assert.IsType<Answered>(_lan.Ask(_lan.A, "10.0.0.2"));
        _lan.Cluster.Run(TimeSpan.FromMilliseconds(1));
        Assert.Contains(server.Inputs, input => input is CallEnded);
    }

    [Fact]
    public void A_port_is_taken_once_unless_the_addresses_differ()
    {
        _lan.Serve(_lan.B, new Listener(Lan.Port, Machine.Loopback));
        _lan.Serve(_lan.B, new Listener(Lan.Port, "10.0.0.2"));
        _lan.Serve(_lan.B);
        Assert.Equal(2, _lan.Cluster.Ports.Count);
    }
}
