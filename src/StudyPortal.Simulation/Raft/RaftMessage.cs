using System.Collections.Immutable;

namespace StudyPortal.Simulation.Raft;

/// <summary>What members send each other.</summary>
/// <param name="From">The sender.</param>
/// <param name="To">The receiver.</param>
/// <param name="Term">The sender's term; the next one where it only asks for it (PreVote); 0 where the term does not matter.</param>
public abstract record RaftMessage(MemberId From, MemberId To, long Term) : RaftInput;

/// <summary>The leader is alive.</summary>
/// <param name="From">The sender.</param>
/// <param name="To">The receiver.</param>
/// <param name="Term">The leader's term.</param>
/// <param name="Committed">What is committed, as far as the receiver is known to have it.</param>
/// <param name="ReadMark">Comes back in the answer, which confirms the reads up to it; 0 where none waits.</param>
public sealed record Heartbeat(MemberId From, MemberId To, long Term, long Committed, long ReadMark) : RaftMessage(From, To, Term);

/// <summary>The follower heard the heartbeat.</summary>
public sealed record HeartbeatReply(MemberId From, MemberId To, long Term, long ReadMark) : RaftMessage(From, To, Term);

/// <summary>Entries to append after the previous one, or a question whether they would fit where there are none.</summary>
public sealed record Append(MemberId From, MemberId To, long Term, LogPosition Previous, ImmutableArray<Entry> Entries, long Committed)
    : RaftMessage(From, To, Term);

/// <summary>The follower has the log up to the index on its disk, or does not have the previous entry.</summary>
/// <param name="From">The sender.</param>
/// <param name="To">The receiver.</param>
/// <param name="Term">The follower's term.</param>
/// <param name="Index">Up to where the logs are the same; where they are not, the previous index that did not fit.</param>
/// <param name="Hint">Null where the entries fitted; else where the logs may still be the same, with term 0 where it is unknown.</param>
public sealed record AppendReply(MemberId From, MemberId To, long Term, long Index, LogPosition? Hint = null) : RaftMessage(From, To, Term);

/// <summary>A candidate asks for a vote.</summary>
/// <param name="From">The candidate.</param>
/// <param name="To">The receiver.</param>
/// <param name="Term">The term it stands for.</param>
/// <param name="Last">Where its log ends.</param>
/// <param name="Kind">Whether it only asks what the answer would be.</param>
public sealed record VoteRequest(MemberId From, MemberId To, long Term, LogPosition Last, CampaignKind Kind) : RaftMessage(From, To, Term);

/// <summary>The vote, or for a PreVote what it would be.</summary>
public sealed record VoteReply(MemberId From, MemberId To, long Term, bool IsPreVote, bool IsGranted) : RaftMessage(From, To, Term);

/// <summary>The state up to an entry, for a follower that needs entries which the leader no longer has.</summary>
public sealed record InstallSnapshot(MemberId From, MemberId To, long Term, Snapshot Snapshot) : RaftMessage(From, To, Term);

/// <summary>Stand for election now: the leader hands its office over.</summary>
public sealed record TimeoutNow(MemberId From, MemberId To, long Term) : RaftMessage(From, To, Term);

/// <summary>A follower hands a proposal to its leader.</summary>
public sealed record ForwardedProposal(MemberId From, MemberId To, Payload Payload) : RaftMessage(From, To, Term: 0);

/// <summary>A follower asks its leader up to where a read must see the log.</summary>
public sealed record ForwardedRead(MemberId From, MemberId To, long Ticket) : RaftMessage(From, To, Term: 0);

/// <summary>The leader's answer to a <see cref="ForwardedRead"/>.</summary>
public sealed record ReadReply(MemberId From, MemberId To, long Term, long Ticket, long Index) : RaftMessage(From, To, Term);
