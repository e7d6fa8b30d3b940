using Huining.Safety.Web.Platform.Mvc;
using Xunit;

namespace Huining.Safety.UnitTests.Platform.Mvc;

public sealed class DueTests
{
    static readonly DateOnly Today = new(2026, 11, 24);

    [Theory]
    [InlineData(-6, Nearness.Late, "逾期 6 天")]
    [InlineData(-1, Nearness.Late, "逾期 1 天")]
    [InlineData(0, Nearness.Today, "今天")]
    [InlineData(1, Nearness.Near, "剩 1 天")]
    [InlineData(7, Nearness.Near, "剩 7 天")]
    [InlineData(8, Nearness.Later, null)]
    public void Says_how_near_a_deadline_is(int days, Nearness nearness, string? words)
    {
        var due = new Due(Today.AddDays(days), Today);
        Assert.Equal(nearness, due.Nearness);
        Assert.Equal(words, due.Words);
    }

    [Theory]
    [InlineData(-30)]
    [InlineData(0)]
    [InlineData(3)]
    public void What_is_done_is_not_overdue(int days)
    {
        var due = new Due(Today.AddDays(days), Today, Finished: true);
        Assert.Equal(Nearness.Settled, due.Nearness);
        Assert.Null(due.Words);
    }

    [Theory]
    [InlineData(-1, "<span class=\"keep\"><time class=\"due\" datetime=\"2026-11-23\">11-23</time> <span class=\"due due--late\">! 逾期 1 天</span></span>")]
    [InlineData(0, "<span class=\"keep\"><time class=\"due\" datetime=\"2026-11-24\">11-24</time> <span class=\"due due--today\">今天</span></span>")]
    [InlineData(1, "<span class=\"keep\"><time class=\"due due--near\" datetime=\"2026-11-25\">11-25</time> <span class=\"meta\">剩 1 天</span></span>")]
    [InlineData(7, "<span class=\"keep\"><time class=\"due due--near\" datetime=\"2026-12-01\">12-01</time> <span class=\"meta\">剩 7 天</span></span>")]
    [InlineData(8, "<time class=\"due\" datetime=\"2026-12-02\">12-02</time>")]
    [InlineData(38, "<time class=\"due\" datetime=\"2027-01-01\">2027-01-01</time>")]
    public void Weight_grows_as_the_day_comes_near(int days, string html) =>
        Assert.Equal(html, Rendered.Html(new DueDateTagHelper { Date = Today.AddDays(days), Today = Today }));

    [Fact]
    public void No_deadline_is_a_dash() =>
        Assert.Equal("<span class=\"void\">—</span>", Rendered.Html(new DueDateTagHelper { Today = Today }));
}
