using System.Globalization;
using StudyPortal.Simulation.Tests.Tidy.Rules;

namespace StudyPortal.Simulation.Tests.Tidy;

/// <summary>A checker that cannot fail is worth nothing: each one here catches what it is there for, and lets its neighbour pass.</summary>
public sealed class BrokenSamplesTests
{
    private const string EditorConfig = "dotnet_diagnostic.MA0051.severity = error        # long methods\nMA0051.maximum_lines_per_method = 60\n";

    [Theory]
    [InlineData("StudyPortal.Data", "StudyPortal.Content", true)]
    [InlineData("StudyPortal.Learning", "StudyPortal.Content", true)]
    [InlineData("StudyPortal.Simulation", "StudyPortal.Learning", true)]
    [InlineData("StudyPortal.Web", "StudyPortal.Content", true)]
    [InlineData("StudyPortal.Extras", "StudyPortal.Content", true)]
    [InlineData("StudyPortal.Content", "StudyPortal.Learning", false)]
    public void A_reference_against_the_direction_is_caught(string project, string reference, bool isCaught) =>
        AssertCaught(isCaught, ProjectRules.References, ($"src/{project}/{project}.csproj", Project($"""<ProjectReference Include="..\{reference}\{reference}.csproj" />""")));

    [Theory]
    [InlineData("StudyPortal.Simulation", """<PackageReference Include="Polly" />""", true)]
    [InlineData("StudyPortal.Learning", """<FrameworkReference Include="Microsoft.AspNetCore.App" />""", true)]
    [InlineData("StudyPortal.Data", """<FrameworkReference Include="Microsoft.AspNetCore.App" />""", false)]
    [InlineData("StudyPortal.Content", """<PackageReference Include="Markdig" />""", false)]
    public void A_foreign_package_is_caught(string project, string item, bool isCaught) =>
        AssertCaught(isCaught, ProjectRules.Packages, ($"src/{project}/{project}.csproj", Project(item)));

    [Fact]
    public void A_package_for_everybody_is_caught() =>
        AssertCaught(isCaught: true, ProjectRules.Packages, ("Directory.Build.props", Project("""<PackageReference Include="Polly" />""")));

    [Fact]
    public void A_web_project_in_disguise_is_caught() => AssertCaught(
        isCaught: true, ProjectRules.Packages, ("src/StudyPortal.Content/StudyPortal.Content.csproj", """<Project Sdk="Microsoft.NET.Sdk.Web" />"""));

    [Theory]
    [InlineData("Raft", "using StudyPortal.Simulation.Etcd;", true)]
    [InlineData("Raft", "using StudyPortal.Simulation.Wire;", true)]
    [InlineData("Kernel", "global using static StudyPortal.Simulation.Raft.Quorum;", true)]
    [InlineData("Kernel", "    private int _votes = Raft.Quorum.Majority(3);", true)]
    [InlineData("Etcd", "namespace StudyPortal.Simulation.Raft;", true)]
    [InlineData("Pipes", "", true)]
    [InlineData("Raft", "using StudyPortal.Simulation.Kernel;", false)]
    [InlineData("Labs", "using StudyPortal.Simulation.Shell.Commands;", false)]
    [InlineData("Raft", "    /// <summary>Etcd.Member builds on it.</summary>", false)]
    [InlineData("Raft", "namespace StudyPortal.Simulation.Raft;", false)]
    public void A_room_that_looks_the_wrong_way_is_caught(string room, string line, bool isCaught) =>
        AssertCaught(isCaught, RoomRules.Order, ($"src/StudyPortal.Simulation/{room}/A.cs", line));

    [Theory]
    [InlineData("src/A.cs", 251, true)]
    [InlineData("src/A.cs", 250, false)]
    [InlineData("src/StudyPortal.Data/Migrations/A.cs", 251, false)]
    public void A_long_file_is_caught(string path, int lines, bool isCaught) => AssertCaught(isCaught, LengthRules.Files, (path, Lines(lines)));

    [Theory]
    [InlineData(EditorConfig, "", false)]
    [InlineData("", "", true)]
    [InlineData(EditorConfig, "#pragma warning disable MA0051", true)]
    public void Switching_the_length_of_methods_off_is_caught(string config, string code, bool isCaught) =>
        AssertCaught(isCaught, LengthRules.Methods, (".editorconfig", config), ("src/A.cs", code));

    [Theory]
    [InlineData(120, 40, false)]
    [InlineData(121, 40, true)]
    [InlineData(120, 41, true)]
    [InlineData(0, 41, true)]
    public void A_long_component_is_caught(int markup, int code, bool isCaught) =>
        AssertCaught(isCaught, LengthRules.Components, ("src/A.razor", $"{Lines(markup)}@code {{\n{Lines(code)}}}\n"));

    [Theory]
    [InlineData("public sealed record A;\npublic sealed record B;", true)]
    [InlineData("public sealed class A\n{\n}\n\npublic enum B\n{\n}", true)]
    [InlineData("public abstract record A;\npublic sealed record B(int X) : A;\npublic sealed record C;", true)]
    [InlineData("public sealed record C(int Y);\npublic abstract record A;\npublic sealed record B : A;", true)]
    [InlineData("public abstract record A(int X);\n\npublic sealed record B(\n    int X,\n    int Y) : A(X);\n\npublic sealed record C : A;", false)]
    [InlineData("public abstract record A;\npublic abstract record B : A;\npublic sealed record C : B;", false)]
    [InlineData("public sealed class A\n{\n    public enum B { }\n}\ninternal enum C { }", false)]
    [InlineData("public readonly record struct A;\npublic readonly record struct A<T>;", false)]
    public void A_second_public_type_is_caught(string code, bool isCaught) => AssertCaught(isCaught, TypeRules.OneAFile, ("src/A.cs", code));

    [Theory]
    [InlineData("src/StudyPortal.Web/Helpers/A.cs", true)]
    [InlineData("tests/common/A.cs", true)]
    [InlineData("src/StudyPortal.Simulation/Machines/Service.cs", false)]
    public void A_drawer_is_caught(string path, bool isCaught) => AssertCaught(isCaught, PlaceRules.Folders, (path, ""));

    [Theory]
    [InlineData("notes.txt", true)]
    [InlineData("docs/a.md", true)]
    [InlineData("src.md", true)]
    [InlineData("Directory.Build.props", false)]
    [InlineData(".ci/run", false)]
    [InlineData("src/A.cs", false)]
    [InlineData("README.md", false)]
    public void What_has_no_place_at_the_top_is_caught(string path, bool isCaught) => AssertCaught(isCaught, PlaceRules.TopLevel, (path, ""));

    [Theory]
    [InlineData("src/A.cs", "// TODO: later", true)]
    [InlineData("src/A.razor", "@* FIXME *@", true)]
    [InlineData("src/A.js", "// HACK", true)]
    [InlineData("src/A.cs", "throw new NotImplementedException();", true)]
    [InlineData("src/A.cs", "Thread.Sleep(5);", true)]
    [InlineData("src/A.cs", "var todo = \"HACKATHON\";", false)]
    [InlineData("content/a.md", "TODO", false)]
    public void Unfinished_work_is_caught(string path, string line, bool isCaught) => AssertCaught(isCaught, WordRules.Unfinished, (path, line));

    [Theory]
    [InlineData("""<p style="color: red">""", true)]
    [InlineData("""<RadzenText Style="width: 1px" />""", true)]
    [InlineData("""<p style=@Look>""", true)]
    [InlineData("""<link rel="stylesheet" href="a.css">""", false)]
    [InlineData("""<p data-style="a">""", false)]
    [InlineData("""    var style = "a";""", false)]
    public void An_inline_style_is_caught(string line, bool isCaught) => AssertCaught(isCaught, WordRules.InlineStyle, ("src/A.razor", line));

    [Theory]
    [InlineData("wwwroot/css/a.css", "a { color: red !important; }", true)]
    [InlineData("src/A.razor.css", "a { color: red ! IMPORTANT }", true)]
    [InlineData("src/A.razor.css", "/* important: a */", false)]
    public void Shouting_is_caught(string path, string line, bool isCaught) => AssertCaught(isCaught, WordRules.Important, (path, line));

    private static void AssertCaught(bool isCaught, TidyRule rule, params (string Path, string Text)[] files) =>
        Assert.Equal(isCaught, rule.Check(SourceTree.Of(files)).Any());

    private static string Project(string item) => $"""<Project Sdk="Microsoft.NET.Sdk"><ItemGroup>{item}</ItemGroup></Project>""";

    private static string Lines(int count) => string.Concat(Enumerable.Range(1, count).Select(line => line.ToString(CultureInfo.InvariantCulture) + "\n"));
}
