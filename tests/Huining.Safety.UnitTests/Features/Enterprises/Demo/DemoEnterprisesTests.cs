using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Features.Enterprises.Demo;
using Xunit;

namespace Huining.Safety.UnitTests.Features.Enterprises.Demo;

public sealed class DemoEnterprisesTests
{
    static readonly EnterpriseCodeLists Lists = new();
    static readonly List<EnterpriseFacts> All = [.. new DemoEnterprises(Lists).All()];

    [Fact]
    public void They_are_the_plans_stock()
    {
        Assert.Equal(
            [("PETROL_STATION", 24), ("OXYGEN_STATION", 1), ("FIREWORKS_WHOLESALE", 1), ("FIREWORKS_RETAIL", 148), ("INDUSTRY_TRADE_GENERAL", 23), ("NON_COAL_OPEN_PIT", 5)],
            All.GroupBy(facts => facts.KindCode).Select(kind => (kind.Key, kind.Count())));
        Assert.Equal([3, 14, 61, 124], All.GroupBy(facts => facts.RiskLevel).OrderBy(level => level.Key).Select(level => level.Count()));
    }

    [Fact]
    public void Each_passes_the_registrys_own_rules()
    {
        var rules = new EnterpriseRules(Lists);
        Assert.Empty(All.SelectMany(facts => rules.Check(facts).Errors.Select(error => $"{facts.Name}: {error.ErrorMessage}")));
    }

    [Fact]
    public void Names_and_codes_are_given_once_and_every_township_has_some()
    {
        Assert.Equal(202, All.Select(facts => facts.Name).Distinct().Count());
        Assert.Equal(202, All.Select(facts => facts.Uscc).Distinct().Count());
        Assert.Equal(28, All.Select(facts => facts.TownshipCode).Distinct().Count());
    }

    [Fact]
    public void They_are_the_same_on_every_machine() => Assert.Equal(All, new DemoEnterprises(Lists).All());
}
