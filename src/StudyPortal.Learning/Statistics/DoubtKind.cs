namespace StudyPortal.Learning.Statistics;

/// <summary>What is doubtful about a question or a quiz.</summary>
public enum DoubtKind
{
    /// <summary>Too few people answered: nothing is said.</summary>
    NotEnoughData,

    /// <summary>Nearly everyone is right.</summary>
    TooEasy,

    /// <summary>Nearly everyone is wrong.</summary>
    TooHard,

    /// <summary>Blind guesses would do better.</summary>
    WorseThanGuessing,

    /// <summary>Nobody differs, so nothing can be told apart.</summary>
    NoDiscrimination,

    /// <summary>Those who do well elsewhere do worse here.</summary>
    NegativeDiscrimination,

    /// <summary>Mark and rest of the quiz hardly move together.</summary>
    WeakDiscrimination,

    /// <summary>So little of the discrimination that was possible that Moodle marks the question as dubious.</summary>
    Dubious,

    /// <summary>Less discrimination than these marks allow.</summary>
    Inefficient,

    /// <summary>A wrong response that those who do well choose more often than those who do not.</summary>
    AttractiveDistractor,

    /// <summary>The questions of a quiz do not measure the same thing.</summary>
    LowConsistency,
}
