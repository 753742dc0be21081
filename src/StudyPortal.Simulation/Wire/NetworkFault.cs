namespace StudyPortal.Simulation.Wire;

/// <summary>What can go wrong between two endpoints, and how it is put right. Endpoints go by their names; an unknown name is a bug.</summary>
public abstract record NetworkFault;

/// <summary>Nothing passes between the two, in either direction.</summary>
public sealed record CutLink(string A, string B) : NetworkFault;

/// <summary>Nothing passes from the one to the other; the way back stays open.</summary>
public sealed record CutOneWay(string From, string To) : NetworkFault;

/// <summary>Nothing passes between the endpoint and any other.</summary>
public sealed record Isolate(string Endpoint) : NetworkFault;

/// <summary>Every message from the one to the other takes so many microseconds more; zero ends it.</summary>
public sealed record SlowLink(string From, string To, int ExtraUs) : NetworkFault;

/// <summary>So many messages in a thousand from the one to the other get lost; zero ends it.</summary>
public sealed record LoseMessages(string From, string To, int PerMille) : NetworkFault;

/// <summary>Both directions between the two are as they should be again.</summary>
public sealed record MendLink(string A, string B) : NetworkFault;

/// <summary>Every link is as it should be again.</summary>
public sealed record MendAll : NetworkFault;
