using StudyPortal.Content.Files;
using StudyPortal.Content.Transcripts;

namespace StudyPortal.Content.Tests.Transcripts;

public sealed class TranscriptRefreshTests
{
    private const string Path = "guides/other/01-ports.md";
    private const int Seed = 7;
    private const int Edits = 25;

    [Fact]
    public void What_is_true_is_not_written_again() => Assert.Empty(TranscriptRefresh.Run(SampleContent.Loaded));

    [Fact]
    public void Only_output_is_written_anew() => Assert.Equal(
        SampleContent.Files.Text(Path),
        Refreshed(SampleContent.Files.Edit(Path, "\ncp2\n```", "\n```").Edit(Path, "  cp3       NotReady", "  cp3       Ready   ")).Text(Path));

    [Fact]
    public void A_record_inside_a_quote_keeps_its_marks()
    {
        var files = SampleContent.Files.With(Path, SampleContent.Files.Text(Path) + "\n> 1. ```console run=single,workers=0\n>    root@cp1:~# hostname\n>    ```\n");
        Assert.EndsWith(">    root@cp1:~# hostname\n>    cp1\n>    ```\n", Refreshed(files).Text(Path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_that_cannot_be_run_stays_as_it_is()
    {
        var load = CatalogueLoader.Load(SampleContent.Files.Edit(Path, "fault crash cp3; wait 60s", "false").Edit(Path, "NotReady", "Ready"));
        Assert.Empty(TranscriptRefresh.Run(load));
    }

    [Fact]
    public void Whatever_stood_there_refreshed_records_are_true_and_stay_as_they_are()
    {
        var random = new Random(Seed);
        for (var edit = 0; edit < Edits; edit++)
        {
            var files = Refreshed(SampleContent.Files.With(Path, Mangled(SampleContent.Files.Text(Path), random)));
            var load = CatalogueLoader.Load(files, SampleContent.Loaded);
            Assert.Empty(load.Errors);
            Assert.Empty(ModelCheck.Prove(load, Path));
            Assert.Empty(TranscriptRefresh.Run(load));
        }
    }

    private static ContentFiles Refreshed(ContentFiles files) =>
        TranscriptRefresh.Run(CatalogueLoader.Load(files, SampleContent.Loaded)).Aggregate(files, (all, file) => all.With(file.Path, file.Text));

    // Lines of output are cut, changed, doubled or taken away; prompts and fences stay.
    private static string Mangled(string text, Random random)
    {
        var lines = text.Split('\n').ToList();
        for (var index = lines.Count - 1; index > 0; index--)
        {
            var isOutput = lines[index].TrimStart() is ['L', 'I', 'S', 'T', ..] or ['c', 'p', ..] or ['w', 'o', 'r', 'k', ..];
            switch (isOutput ? random.Next(6) : -1)
            {
                case 0:
                    lines[index] = lines[index][..^lines[index].TrimStart().Length] + "…";
                    break;
                case 1:
                    lines[index] += "x";
                    break;
                case 2:
                    lines.Insert(index, lines[index]);
                    break;
                case 3:
                    lines.RemoveAt(index);
                    break;
            }
        }

        return string.Join('\n', lines);
    }
}
