using StudyPortal.Data.Progress;

namespace StudyPortal.Data.Tests.Progress;

public sealed class ProgressCacheTests
{
    private readonly Guid _person = Guid.NewGuid();
    private readonly ProgressCache _cache = new(new ProgressFeed());

    [Fact]
    public void What_was_read_is_kept_until_a_write()
    {
        _cache.Keep(PersonProgress.None(_person), _cache.Stamp(_person));
        Assert.NotNull(_cache.Find(_person));
        _cache.Drop(_person);
        Assert.Null(_cache.Find(_person));
    }

    [Fact]
    public void A_read_from_before_a_write_is_not_kept()
    {
        var stamp = _cache.Stamp(_person);
        _cache.Drop(_person);
        _cache.Keep(PersonProgress.None(_person), stamp);
        Assert.Null(_cache.Find(_person));
    }
}
