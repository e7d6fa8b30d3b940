using Huining.Safety.Web.Features.Accidents;
using Huining.Safety.Web.Features.Accidents.Demo;
using Huining.Safety.Web.Features.Enterprises;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace Huining.Safety.UnitTests.Features.Accidents;

public sealed class AccidentDemoDataTests
{
    static readonly EnterpriseCodeLists Lists = new();
    static readonly List<AccidentFacts> All = [.. new AccidentDemoData(null!, Lists).Invent()];

    [Theory]
    [InlineData(2016, 43, 38, 38, 9.01)]
    [InlineData(2021, 36, 33, 30, 14.5)]
    public void Five_years_add_up_exactly(int from, int accidents, int deaths, int injured, double lossWan)
    {
        var rows = All.Where(row => row.OccurredAt!.Value.Year >= from && row.OccurredAt.Value.Year < from + 5).ToList();
        Assert.Equal(accidents, rows.Count);
        Assert.Equal(deaths, rows.Sum(row => row.Deaths));
        Assert.Equal(injured, rows.Sum(row => row.SeriousInjuries + row.MinorInjuries));
        Assert.Equal((decimal)lossWan, rows.Sum(row => row.DirectLossWan));
    }

    [Fact]
    public void Every_invented_accident_keeps_the_rules_of_the_form()
    {
        var categories = new AccidentCategories(new ConfigurationBuilder().Build());
        var rules = new AccidentRules(Lists, categories, TimeProvider.System);
        Assert.All(All, facts => Assert.Empty(rules.Validate(facts).Errors));
        Assert.Equal(All.Count, All.Select(facts => facts.Number).Distinct().Count());
    }

    [Fact]
    public void Before_the_new_list_is_in_force_the_list_of_1986_is_offered_and_after_it_the_list_of_2025()
    {
        var categories = new AccidentCategories(new ConfigurationBuilder().Build());
        Assert.Equal("物体打击", categories.On(new DateOnly(2026, 6, 30))[0].Name);
        Assert.Equal(20, categories.On(new DateOnly(2026, 6, 30)).Count);
        Assert.Equal(27, categories.On(new DateOnly(2026, 7, 1)).Count);
    }
}
