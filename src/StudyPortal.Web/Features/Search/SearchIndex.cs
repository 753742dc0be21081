using System.Net;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using StudyPortal.Content;
using StudyPortal.Data;

namespace StudyPortal.Web.Features.Search;

/// <summary>A full-text index over one catalogue: SQLite FTS5 in memory, one row a section, diagram or glossary term.</summary>
public sealed class SearchIndex : IDisposable
{
    // Characters that no lesson contains stand for the marks until the text has been encoded.
    private const char Open = '\u0001';
    private const char Close = '\u0002';

    private const string CreateTable = """
        CREATE VIRTUAL TABLE section USING fts5(
            title, heading, prose, code, place UNINDEXED, link UNINDEXED,
            tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')
        """;

    // Titles weigh most, then the title of the lesson around a section; code least. Only the best rows are cut into excerpts.
    private const string Select = """
        SELECT highlight(section, 0, char(1), char(2)), place, link, snippet(section, 2, char(1), char(2), '…', 24), snippet(section, 3, char(1), char(2), '…', 16)
        FROM section WHERE section MATCH $match AND rank MATCH 'bm25(12.0, 4.0, 1.0, 0.6)' ORDER BY rank LIMIT $take
        """;

    // The data project resolves SQLite's assemblies; a search may be the first that needs them.
    static SearchIndex() => RuntimeHelpers.RunModuleConstructor(typeof(PortalData).Module.ModuleHandle);

    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly Lock _gate = new();

    private SearchIndex() => _connection.Open();

    /// <summary>Indexes a whole catalogue.</summary>
    public static SearchIndex Build(Catalogue catalogue)
    {
        var index = new SearchIndex();
        index.Execute(CreateTable);
        using var transaction = index._connection.BeginTransaction();
        using var insert = index._connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = "INSERT INTO section (title, heading, prose, code, place, link) VALUES ($title, $heading, $prose, $code, $place, $link)";
        string[] names = ["$title", "$heading", "$prose", "$code", "$place", "$link"];
        foreach (var name in names) insert.Parameters.Add(new SqliteParameter(name, SqliteType.Text));
        foreach (var row in Rows(catalogue))
        {
            string[] values = [row.Title, row.Heading, row.Prose, row.Code, row.Place, row.Link];
            for (var i = 0; i < values.Length; i++) insert.Parameters[i].Value = values[i];
            insert.ExecuteNonQuery();
        }
        transaction.Commit();
        return index;
    }

    /// <summary>The best places for the words: all of them if possible, else any.</summary>
    public IReadOnlyList<SearchHit> Find(SearchQuery query, int take)
    {
        if (query.IsEmpty) return [];
        lock (_gate)
        {
            var all = Run(query.MatchAll, take);
            return all.Count > 0 || query.Words.Count == 1 ? all : Run(query.MatchAny, take);
        }
    }

    public void Dispose()
    {
        lock (_gate) _connection.Dispose();
    }

    private sealed record Row(string Title, string Heading, string Prose, string Code, string Place, string Link);

    private static IEnumerable<Row> Rows(Catalogue catalogue)
    {
        foreach (var guide in catalogue.Guides)
        foreach (var lesson in guide.Lessons)
        foreach (var section in lesson.Sections)
        {
            var isLesson = section.Anchor is null;
            if (!isLesson && section.Prose.Length == 0 && section.Code.Length == 0) continue; // A check-in: found, it would show nothing.
            yield return new Row(
                isLesson ? lesson.Title : section.Heading,
                isLesson ? $"{lesson.Question} {lesson.Summary}" : lesson.Title,
                section.Prose,
                section.Code,
                isLesson ? guide.Title : $"{guide.Title} · {lesson.Title}",
                isLesson ? lesson.Address.Path : $"{lesson.Address.Path}#{section.Anchor}");
        }
        foreach (var diagram in catalogue.Diagrams.Values)
            yield return new Row(diagram.Title, "", string.Join(". ", diagram.Story.Select(step => step.Title).Prepend(diagram.Summary.TrimEnd('.'))), "", "Diagrams", $"/diagrams/{diagram.Slug}");
        foreach (var entry in catalogue.Glossary)
            yield return new Row(entry.Term, string.Join(' ', entry.Also), entry.DefinitionText, "", "Glossary", $"/glossary#{entry.Slug}");
    }

    private List<SearchHit> Run(string match, int take)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = Select;
        command.Parameters.AddWithValue("$match", match);
        command.Parameters.AddWithValue("$take", take);
        using var reader = command.ExecuteReader();
        var hits = new List<SearchHit>();
        while (reader.Read())
        {
            var (prose, code) = (reader.GetString(3), reader.GetString(4));
            var excerpt = !prose.Contains(Open, StringComparison.Ordinal) && code.Contains(Open, StringComparison.Ordinal) ? code : prose;
            hits.Add(new SearchHit(Marked(reader.GetString(0)), reader.GetString(1), reader.GetString(2), Marked(excerpt)));
        }
        return hits;
    }

    private static string Marked(string text) => WebUtility.HtmlEncode(text)
        .Replace(Open.ToString(), "<mark>", StringComparison.Ordinal)
        .Replace(Close.ToString(), "</mark>", StringComparison.Ordinal);

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
