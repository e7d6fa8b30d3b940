using Huining.Safety.Web.Platform.Mvc;
using Xunit;

namespace Huining.Safety.UnitTests.Platform.Mvc;

public sealed class ListAndErrorTests
{
    [Theory]
    [InlineData(1, 4, new[] { 1, 2, 3, 4 }, new int[0])]
    [InlineData(10, 20, new[] { 1, 8, 9, 10, 11, 12, 20 }, new[] { 2, 7, 13 })]
    public void The_pager_shows_the_ends_and_the_neighbourhood(int page, int pages, int[] shown, int[] hidden)
    {
        var window = PagerTagHelper.Window(page, pages).ToList();
        Assert.Equal(shown, window);
        Assert.DoesNotContain(window, hidden.Contains);
    }

    [Fact]
    public void The_pager_counts_the_whole_list_and_says_when_it_stopped_counting()
    {
        Assert.Contains("<span>共 37 条，每页 10 条</span>", Rendered.Html(new PagerTagHelper { Total = 37, Size = 10 }));
        Assert.Contains("<span>共 10,000 条以上，每页 50 条</span>", Rendered.Html(new PagerTagHelper { Total = 10_000, Capped = true, Size = 50 }));
    }

    [Fact]
    public void A_pager_by_number_has_no_way_back_from_the_first_page()
    {
        var html = Rendered.Html(new PagerTagHelper { Total = 37, Size = 10, Page = 1, PageHref = page => $"/hazards?page={page}" });
        Assert.Contains("<li class=\"page-item active\"><a aria-current=\"page\" class=\"page-link\" href=\"/hazards?page=1\">1</a></li>", html);
        Assert.Contains("href=\"/hazards?page=2\">下页</a>", html);
        Assert.DoesNotContain("上页", html);
    }

    [Fact]
    public void A_pager_by_key_leads_to_its_neighbours_only()
    {
        var html = Rendered.Html(new PagerTagHelper { Total = 500, Size = 50, Previous = "?at=b", Next = "?at=c" });
        Assert.True(html.IndexOf("上页", StringComparison.Ordinal) < html.IndexOf("下页", StringComparison.Ordinal));
        Assert.DoesNotContain("active", html);
    }

    [Fact]
    public void An_attribute_filled_with_nothing_is_no_attribute()
    {
        // Razor hands a null in quotes to a helper as an empty text.
        Assert.DoesNotContain("<li", Rendered.Html(new PagerTagHelper { Total = 7, Size = 50, Previous = "", Next = "" }));
        Assert.DoesNotContain("<a", Rendered.Html(new EmptyStateTagHelper { Heading = "还没有企业", Action = "", Href = "" }));
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(418)]
    public void An_error_page_says_what_happened_what_was_saved_and_under_which_number(int status)
    {
        var page = ErrorPage.For(status, writing: false, "0HN7");
        Assert.InRange(page.Heading.Length, 4, 13);
        Assert.Equal("没有改动任何数据。", page.Saved);
        Assert.Equal("0HN7", page.RequestNumber);
    }

    [Fact]
    public void After_a_failed_write_nobody_is_told_that_nothing_changed()
    {
        Assert.StartsWith("这次提交没有得到确认", ErrorPage.For(500, writing: true, "").Saved);
        Assert.StartsWith("这次提交没有保存", ErrorPage.For(409, writing: true, "").Saved);
    }

    [Fact]
    public void Dates_are_written_as_people_write_them()
    {
        var day = new DateOnly(2026, 12, 1);
        Assert.Equal("12月1日（周二）", DateWords.WithWeekday(day));
        Assert.Equal("2026年12月1日 周二", DateWords.Full(day));
        Assert.Equal("12-01 00:30", DateWords.Moment(new DateTimeOffset(2026, 11, 30, 16, 30, 0, TimeSpan.Zero), 2026));
        Assert.Equal("2025-12-31 09:00", DateWords.Moment(new DateTimeOffset(2025, 12, 31, 1, 0, 0, TimeSpan.Zero), 2026));
    }
}
