using System.Collections.Immutable;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using StudyPortal.Web.Kit;

namespace StudyPortal.Web.Tests.Kit;

public sealed class LeafTests : BunitContext
{
    [Fact]
    public void What_is_the_same_object_is_not_drawn_again()
    {
        var item = new Item("cp1");
        var parent = Render<Tree>(tree => tree.Add(p => p.Shown, item).Add(p => p.Number, 3));

        parent.Render(tree => tree.Add(p => p.Shown, item).Add(p => p.Number, 3));

        Assert.Equal(2, parent.RenderCount);
        Assert.Equal(1, parent.FindComponent<Twig>().RenderCount);
    }

    [Fact]
    public void Another_object_or_another_number_is_drawn()
    {
        var item = new Item("cp1");
        var parent = Render<Tree>(tree => tree.Add(p => p.Shown, item).Add(p => p.Number, 3));

        parent.Render(tree => tree.Add(p => p.Shown, item).Add(p => p.Number, 4));
        parent.Render(tree => tree.Add(p => p.Shown, new Item("cp1")).Add(p => p.Number, 4));

        var twig = parent.FindComponent<Twig>();
        Assert.Equal(3, twig.RenderCount);
        Assert.Equal("cp1 4", twig.Markup);
    }

    [Fact]
    public async Task It_draws_again_what_it_changes_itself()
    {
        var twig = Render<Twig>(leaf => leaf.Add(p => p.Shown, new Item("cp1")).Add(p => p.Names, ["a"]));

        await twig.InvokeAsync(twig.Instance.Grow);

        Assert.Equal("cp1 1", twig.Markup);
    }

    private sealed record Item(string Name);

    private sealed class Tree : ComponentBase
    {
        [Parameter] public Item? Shown { get; set; }
        [Parameter] public int Number { get; set; }

        private ImmutableArray<string> Names { get; } = ["a", "b"];

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenComponent<Twig>(0);
            builder.AddComponentParameter(1, nameof(Twig.Shown), Shown);
            builder.AddComponentParameter(2, nameof(Twig.Number), Number);
            builder.AddComponentParameter(3, nameof(Twig.Names), Names);
            builder.AddComponentParameter(4, nameof(Twig.OnChosen), EventCallback.Factory.Create<int>(this, Choose));
            builder.CloseComponent();
        }

        private void Choose(int number) => Number = number;
    }

    private sealed class Twig : Leaf
    {
        [Parameter] public Item? Shown { get; set; }
        [Parameter] public int Number { get; set; }
        [Parameter] public ImmutableArray<string> Names { get; set; }
        [Parameter] public EventCallback<int> OnChosen { get; set; }

        public void Grow()
        {
            Number++;
            StateHasChanged();
        }

        protected override void BuildRenderTree(RenderTreeBuilder builder) =>
            builder.AddContent(0, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Shown?.Name} {Number}"));
    }
}
