using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using StudyPortal.Data.Classes;
using StudyPortal.Data.People;
using StudyPortal.Web.Kit;
using StudyPortal.Web.Tests.Hosting;

namespace StudyPortal.Web.Tests.Features.Classes.Access;

/// <summary>Routes of classes, roles and ownership: who gets in where, and that nobody else changes anything.</summary>
public sealed class ClassMatrixTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string ClassPrefix = "/classes/{id:guid}";

    [Fact]
    public void Every_route_of_a_class_has_a_row_for_each_of_its_methods()
    {
        var mapped = portal.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(route => (Pattern: "/" + route.RoutePattern.RawText!.TrimStart('/'), Methods: route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"]))
            .Where(route => route.Pattern.StartsWith(ClassPrefix, StringComparison.OrdinalIgnoreCase))
            .SelectMany(route => route.Methods.Where(method => method is not ("HEAD" or "OPTIONS")).Select(method => $"{method} {route.Pattern}"));

        Assert.Equal(ClassMatrix.Rows.Select(row => row.ToString()).Order(StringComparer.Ordinal), mapped.Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Whoever_may_not_use_a_route_finds_nothing_there_and_changes_nothing()
    {
        var (people, tokens) = await GatherAsync();
        var scene = await SceneAsync(people);
        var before = await MatrixScene.StoredAsync(portal);
        foreach (var row in ClassMatrix.Rows)
        {
            foreach (var (visitor, who) in people.Where(known => !row.Permits(known.Key)))
            {
                var page = await SendAsync(row, scene.PathOf(row), scene, who, tokens[visitor]);

                Assert.True(visitor == ClassVisitor.Guest ? page.Status == HttpStatusCode.Found : row.IsClosed(page.Status), $"{row} by {visitor}: {page.Status}");
                if (visitor == ClassVisitor.Guest) Assert.StartsWith("/account/login", page.Location, StringComparison.Ordinal);
            }
            Assert.Equal((row.ToString(), before), (row.ToString(), await MatrixScene.StoredAsync(portal)));
        }
    }

    [Fact]
    public async Task A_class_that_one_may_not_see_looks_like_one_that_is_not_there()
    {
        var (people, tokens) = await GatherAsync();
        var scene = await SceneAsync(people);
        var missing = Guid.NewGuid();
        foreach (var row in ClassMatrix.Rows)
        {
            var (visitor, path) = (ClassVisitor.InstructorOfAnotherClass, scene.PathOf(row));
            var hidden = await SendAsync(row, path, scene, people[visitor], tokens[visitor]);
            var absent = await SendAsync(row, path.Replace($"{scene.Class.Id:N}", $"{missing:N}", StringComparison.Ordinal), scene, people[visitor], tokens[visitor]);

            Assert.Equal((row.ToString(), absent.Status, absent.Heading), (row.ToString(), hidden.Status, hidden.Heading));
        }
    }

    [Fact]
    public async Task Whoever_may_use_a_route_gets_in_and_only_with_a_token_of_their_own()
    {
        var (people, tokens) = await GatherAsync();
        foreach (var row in ClassMatrix.Rows)
        {
            var scene = await SceneAsync(people);
            var before = await MatrixScene.StoredAsync(portal);
            foreach (var forged in row.Method == "POST" ? new[] { "", "nonsense", tokens[ClassVisitor.LearnerOutside] } : [])
                Assert.Equal((row.ToString(), HttpStatusCode.BadRequest), (row.ToString(), (await SendAsync(row, scene.PathOf(row), scene, people[row.Least], forged)).Status));
            Assert.Equal(before, await MatrixScene.StoredAsync(portal));

            var page = await SendAsync(row, scene.PathOf(row), scene, people[row.Least], tokens[row.Least]);

            Assert.NotEqual((row.ToString(), HttpStatusCode.NotFound), (row.ToString(), page.Status));
            Assert.Equal((row.ToString(), row.Writes), (row.ToString(), before != await MatrixScene.StoredAsync(portal)));
        }
    }

    [Fact]
    public async Task Ids_of_another_class_are_not_to_be_reached_through_ones_own()
    {
        var (people, tokens) = await GatherAsync();
        var (own, foreign) = (await SceneAsync(people), await SceneAsync(people));
        // Somebody else learns and teaches there.
        foreach (var visitor in new[] { ClassVisitor.LearnerInside, ClassVisitor.CoInstructor })
        {
            await portal.Get<MembershipStore>().LeaveAsync(people[visitor].Person, own.Class.Id);
            await portal.Get<InstructorStore>().RemoveAsync(own.Class.Id, people[visitor].Person);
        }
        var before = await MatrixScene.StoredAsync(portal);
        foreach (var row in ClassMatrix.Rows.Where(row => row.Method == "POST" && row.Pattern[ClassPrefix.Length..].Contains('{', StringComparison.Ordinal)))
        {
            var page = await SendAsync(row, own.PathOf(row, of: foreign), own, people[ClassVisitor.Owner], tokens[ClassVisitor.Owner]);

            Assert.True(page.Status is HttpStatusCode.Found || row.IsClosed(page.Status), $"{row}: {page.Status}");
            Assert.Equal((row.ToString(), before), (row.ToString(), await MatrixScene.StoredAsync(portal)));
        }
    }

    [Fact]
    public async Task An_archived_class_is_read_and_tidied_up_but_nothing_new_is_written_in_it()
    {
        var (people, tokens) = await GatherAsync();
        foreach (var row in ClassMatrix.Rows)
        {
            var scene = await SceneAsync(people);
            await portal.Get<ClassStore>().ArchiveAsync(scene.Class.Id);
            var before = await MatrixScene.StoredAsync(portal);

            var page = await SendAsync(row, scene.PathOf(row), scene, people[row.Least], tokens[row.Least]);

            Assert.NotEqual((row.ToString(), HttpStatusCode.NotFound), (row.ToString(), page.Status));
            if (row.Method == "GET" || !row.EvenArchived) Assert.Equal((row.ToString(), before), (row.ToString(), await MatrixScene.StoredAsync(portal)));
            else Assert.NotEqual((row.ToString(), before), (row.ToString(), await MatrixScene.StoredAsync(portal)));
        }
    }

    private static Task<Page> SendAsync(MatrixRow row, string path, MatrixScene scene, Somebody who, string token) => row.Method == "GET"
        ? who.Browser.GetAsync(path)
        : who.Browser.PostAsync(path, [.. row.Fields(scene).Select(field => KeyValuePair.Create(field.Name, field.Value)), new(FormMarks.TokenField, token)]);

    private Task<MatrixScene> SceneAsync(IReadOnlyDictionary<ClassVisitor, Somebody> people) => MatrixScene.MakeAsync(portal, people, people[ClassVisitor.Owner]);

    /// <summary>Everybody with a browser, and with a token that is valid in it.</summary>
    private async Task<(IReadOnlyDictionary<ClassVisitor, Somebody> People, IReadOnlyDictionary<ClassVisitor, string> Tokens)> GatherAsync()
    {
        var people = new Dictionary<ClassVisitor, Somebody> { [ClassVisitor.Guest] = new(portal.NewBrowser(), "", Guid.Empty) };
        foreach (var visitor in Enum.GetValues<ClassVisitor>().Where(visitor => visitor != ClassVisitor.Guest))
            people.Add(visitor, await portal.AddSomebodyAsync(visitor switch { ClassVisitor.LearnerOutside or ClassVisitor.LearnerInside => [], ClassVisitor.AdministratorOutside => [PortalRoles.Administrator], _ => [PortalRoles.Instructor] }));
        await portal.AddClassAsync(people[ClassVisitor.InstructorOfAnotherClass], "Another class");
        await portal.WithUsersAsync(async users =>
            Assert.True((await users.RemoveFromRoleAsync((await users.FindByEmailAsync(people[ClassVisitor.StaleOwner].Email))!, PortalRoles.Instructor)).Succeeded));

        var tokens = new Dictionary<ClassVisitor, string>();
        foreach (var (visitor, who) in people)
        {
            var page = await who.Browser.GetAsync(visitor == ClassVisitor.Guest ? "/account/login" : "/account/data");
            tokens.Add(visitor, page.Document.QuerySelector($"input[name={FormMarks.TokenField}]")!.GetAttribute("value")!);
        }
        return (people, tokens);
    }
}
