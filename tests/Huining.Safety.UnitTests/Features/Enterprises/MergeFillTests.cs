using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Features.Enterprises.Merge;
using Xunit;

namespace Huining.Safety.UnitTests.Features.Enterprises;

public sealed class MergeFillTests
{
    static readonly EnterpriseFacts Survivor = new()
    {
        Name = "福源店",
        Unregistered = true,
        SectorCode = "FIREWORKS",
        TownshipCode = "620422100",
        PrincipalName = "张三",
        Remark = "临街",
    };

    static readonly EnterpriseFacts Other = Survivor with
    {
        Name = "福源烟花店",
        Unregistered = false,
        Uscc = "91620422MA7TT0012N",
        TownshipCode = "620422101",
        VillageCode = "620422101001",
        GridKeeper = "王五",
        Remark = "旧",
        Longitude = 105.1m,
        Latitude = 35.7m,
        StandardisationLevel = 3,
        RiskLevel = RiskLevel.General,
    };

    [Fact]
    public void The_survivors_facts_win_and_its_gaps_are_filled()
    {
        var (facts, _) = MergeFill.Fill(Survivor, Other);
        Assert.Equal(Survivor with
        {
            Uscc = Other.Uscc,
            Unregistered = false,
            GridKeeper = "王五",
            Longitude = 105.1m,
            Latitude = 35.7m,
            StandardisationLevel = 3,
            RiskLevel = RiskLevel.General,
        }, facts);
    }

    [Fact]
    public void Taking_out_what_was_filled_gives_back_the_same_facts()
    {
        var (facts, filled) = MergeFill.Fill(Survivor, Other);
        Assert.Equal(Survivor, MergeFill.Empty(facts, filled));
    }

    [Fact]
    public void What_somebody_changed_since_is_kept()
    {
        var (facts, filled) = MergeFill.Fill(Survivor, Other);
        Assert.Equal(Survivor with { GridKeeper = "赵六" }, MergeFill.Empty(facts with { GridKeeper = "赵六" }, filled));
    }
}
