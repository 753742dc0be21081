namespace StudyPortal.Content.Tests.Loading;

public sealed class CatalogueHolderTests
{
    private static readonly LoadResult Broken = CatalogueLoader.Load(SampleContent.Files.Edit("portal.yml", "demo, other", "demo, others"));
    private static readonly LoadResult MoreBroken = CatalogueLoader.Load(SampleContent.Files.Edit("portal.yml", "demo, other", "others"));

    [Fact]
    public void The_last_good_catalogue_stays_while_the_newest_has_errors()
    {
        var holder = new CatalogueHolder(SampleContent.Loaded);
        holder.Publish(Broken);
        Assert.Same(SampleContent.Loaded.Sound, holder.Current);
        Assert.Same(Broken.Errors, holder.Errors);
        Assert.Same(Broken, holder.Latest);
    }

    [Fact]
    public void Without_a_good_one_the_sound_part_of_the_newest_is_served()
    {
        var holder = new CatalogueHolder(Broken);
        Assert.Same(Broken.Sound, holder.Current);
        holder.Publish(MoreBroken);
        Assert.Same(MoreBroken.Sound, holder.Current);
        holder.Publish(SampleContent.Loaded);
        Assert.Same(SampleContent.Loaded.Sound, holder.Current);
    }

    [Fact]
    public void Subscribers_see_the_new_state_when_they_hear_of_it()
    {
        var holder = new CatalogueHolder(Broken);
        var heard = new List<Catalogue>();
        holder.Changed += (_, _) => heard.Add(holder.Current);
        holder.Publish(SampleContent.Loaded);
        Assert.Same(SampleContent.Loaded.Sound, Assert.Single(heard));
    }
}
