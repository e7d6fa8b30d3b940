using Huining.Safety.Web.Features.Hazards;
using Xunit;

namespace Huining.Safety.UnitTests.Features.Hazards;

/// <summary>What the ledger's lists say to people.</summary>
public sealed class HazardCodeListsTests
{
    static readonly HazardCodeLists Lists = new();

    [Fact]
    public void The_mark_of_an_unread_clause_is_not_shown() => Assert.All(Lists.Criteria, row =>
        Assert.DoesNotContain("unverified", row.Text + row.Basis + row.Words, StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void A_clause_nobody_compared_with_the_standard_is_for_reference()
    {
        Assert.All(Lists.Criteria, row => Assert.Equal(!row.Verified, row.Words.EndsWith("，供参考）", StringComparison.Ordinal)));
        Assert.Contains(Lists.Criteria, row => row.Verified);
        Assert.Contains(Lists.Criteria, row => !row.Verified);
    }

    [Theory]
    [InlineData("FIREWORKS")]
    [InlineData("HAZCHEM")]
    [InlineData("INDUSTRY_TRADE")]
    [InlineData("NON_COAL_MINE")]
    [InlineData("TOURISM")]
    public void A_hazard_is_offered_on_one_card_and_the_sectors_own_come_first(string sector)
    {
        var cards = Lists.TypicalFor(sector);
        Assert.Equal(cards.Count, cards.Select(card => card.Kind).Distinct().Count());
        Assert.Equal(cards.Count, cards.Select(card => card.Title).Distinct().Count());
        Assert.Equal(cards.OrderBy(card => card.SectorCode == ""), cards);
        Assert.Contains(cards, card => card.Kind == "EXTINGUISHER");
    }
}
