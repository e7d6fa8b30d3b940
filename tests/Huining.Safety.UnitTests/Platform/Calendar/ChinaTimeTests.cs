using Huining.Safety.Web.Platform.Calendar;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Huining.Safety.UnitTests.Platform.Calendar;

public sealed class ChinaTimeTests
{
    [Theory]
    [InlineData("2026-11-23T15:59:59Z", "2026-11-23")]
    [InlineData("2026-11-23T16:00:00Z", "2026-11-24")]
    public void The_day_turns_at_sixteen_hours_universal_time(string now, string today) =>
        Assert.Equal(DateOnly.Parse(today, null), ChinaTime.Today(new FakeTimeProvider(DateTimeOffset.Parse(now, null))));

    [Fact]
    public void A_day_begins_at_midnight_in_beijing_and_is_kept_in_universal_time()
    {
        var start = ChinaTime.StartOfDay(new DateOnly(2026, 11, 24));
        Assert.Equal(TimeSpan.Zero, start.Offset);
        Assert.Equal("2026-11-24 00:00", ChinaTime.Show(start));
        Assert.Equal("2026-11-23", ChinaTime.ShowDate(start.AddTicks(-1)));
    }

    [Theory]
    [InlineData("2026-05-06T10:00", "2026-05-06 10:00")]
    [InlineData(" 2026-05-06 10:00:30 ", "2026-05-06 10:00")]
    [InlineData("2026-05-06T10:00:00+08:00", "2026-05-06 10:00")]
    [InlineData("2026-05-06T10:00:00.5Z", "2026-05-06 18:00")]
    public void Instants_without_an_offset_are_beijing_time(string text, string shown)
    {
        Assert.True(ChinaTime.TryParseInstant(text, out var instant));
        Assert.Equal(shown, ChinaTime.Show(instant));
        Assert.Equal(TimeSpan.Zero, instant.Offset);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-05-06")]
    [InlineData("2026-02-31T10:00")]
    [InlineData("10:00")]
    public void What_is_no_instant_is_refused(string? text) => Assert.False(ChinaTime.TryParseInstant(text, out _));
}
