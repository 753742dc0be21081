using StudyPortal.Learning.Statistics;

namespace StudyPortal.Learning.Classes;

/// <summary>Sets first answers against those of the same learners to other questions.</summary>
internal static class ItemPass
{
    internal static IReadOnlyList<ItemFigures> Over(int questions, IList<LearnerRow> rows)
    {
        var items = Enumerable.Range(0, questions).Select(_ => new Item()).ToArray();
        foreach (var row in rows)
        {
            var total = new AttemptTotal(row.First.Sum(answer => answer.Score), row.First.Length);
            foreach (var answer in row.First)
                items[answer.Question].Add(answer.Score, total.RestOf(answer.Score));
        }

        return [.. items.Select((item, question) => item.Figures(question))];
    }

    private sealed class Item
    {
        private readonly List<double> _marks = [];
        private readonly List<double> _rests = [];
        private double _sum;
        private int _people;
        private int _right;

        internal void Add(double score, double? rest)
        {
            _people++;
            _sum += score;
            if (score >= 1)
                _right++;
            if (rest is not { } others)
                return;

            _marks.Add(score);
            _rests.Add(others);
        }

        internal ItemFigures Figures(int question) => new(
            question, _people, _right, _people == 0 ? null : 100 * _sum / _people,
            _marks.Count < ItemFigures.FewestPeople ? null : Correlation.Index(_marks, _rests));
    }
}
