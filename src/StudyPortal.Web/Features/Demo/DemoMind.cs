using StudyPortal.Content.Lessons;
using StudyPortal.Learning.Grading;
using StudyPortal.Learning.Questions;

namespace StudyPortal.Web.Features.Demo;

/// <summary>
/// What a learner knows and believes, and what they answer: an item-response model (Birnbaum's, with a chance to guess), in which a belief that a question can give
/// away mostly decides the answer.
/// </summary>
internal sealed class DemoMind
{
    private const double Guess = 0.15;
    private const double Slope = 1.4;

    private readonly DemoLearner _learner;
    private readonly DemoQuestions _questions;
    private readonly DemoRandom _random;
    private readonly DemoMistakes _mistakes;
    private readonly HashSet<string> _held = new(StringComparer.Ordinal);
    private readonly HashSet<string> _sticky = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _practised = new(StringComparer.Ordinal);
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    public DemoMind(DemoLearner learner, DemoQuestions questions, DemoRandom random)
    {
        (_learner, _questions, _random) = (learner, questions, random);
        _mistakes = new DemoMistakes(random, belief => belief is not null && _held.Contains(belief));
        foreach (var belief in questions.Beliefs)
        {
            // Some beliefs are nearly everybody's, most are few people's.
            var spread = Math.Pow(DemoRandom.ShareOf(belief), 2);
            if (!random.Chance(0.85 * spread * Logistic(0.6 - learner.Ability))) continue;
            _held.Add(belief);
            if (random.Chance(0.45 - (0.1 * learner.Ability))) _sticky.Add(belief);
        }
    }

    /// <summary>A response that the grader takes, and whether the learner says how sure they are.</summary>
    public DemoReply Answer(Question question, bool isAgain = false)
    {
        var chance = ChanceOf(question) + (isAgain ? 0.35 : 0);
        var misled = _questions.BeliefsOf(question).Any(_held.Contains) && _random.Chance(0.8);
        var response = !misled && _random.Chance(chance) ? DemoResponses.Right(question) : _mistakes.To(question);
        if (_questions.Grade(question, response) is not { } graded)
        {
            response = DemoResponses.Right(question);
            graded = _questions.Grade(question, response)!;
        }

        _practised[question.Id] = _practised.GetValueOrDefault(question.Id) + 1;
        return new DemoReply(response, graded, _random.Chance(0.85) ? SureOf(chance) : null);
    }

    /// <summary>Reads a lesson: it teaches, and takes away most of the beliefs that it is written against.</summary>
    public void Read(Lesson lesson)
    {
        _read.UnionWith(lesson.Objectives);
        foreach (var belief in _held.Except(_sticky, StringComparer.Ordinal).ToList())
        {
            var healedBy = _questions.Catalogue.Misconceptions[belief].HealedBy;
            if (healedBy.StartsWith(lesson.Address.Path, StringComparison.Ordinal) && _random.Chance(0.6)) _held.Remove(belief);
        }
    }

    private double ChanceOf(Question question)
    {
        var practice = Math.Min(3, _practised.GetValueOrDefault(question.Id));
        var knowledge = _learner.Ability + (_read.Contains(question.Head.Objective) ? 0.6 : -0.2) + (0.5 * practice);
        return Guess + ((1 - Guess) * Logistic(Slope * (knowledge - DemoQuestions.HardnessOf(question))));
    }

    private Certainty SureOf(double chance) => (chance + _learner.Boldness + _random.Between(-0.2, 0.2)) switch
    {
        > 0.78 => Certainty.High,
        > 0.5 => Certainty.Middle,
        _ => Certainty.Low,
    };

    private static double Logistic(double value) => 1 / (1 + Math.Exp(-value));
}
