using Huining.Safety.Web.Features.Indicators;
using Xunit;

namespace Huining.Safety.UnitTests.Features.Indicators;

public sealed class IndicatorDefinitionTests
{
    static readonly IReadOnlyList<IndicatorDefinition> Definitions = IndicatorDefinition.Shipped();

    [Fact]
    public void The_plan_has_twelve_indicators_in_order() =>
        Assert.Equal(Enumerable.Range(1, 12).Select(order => (order, $"I{order:00}")), Definitions.Select(definition => (definition.Order, definition.Code)));

    [Fact]
    public void Accidents_and_deaths_have_the_plans_baseline() =>
        Assert.Equal([43m, 38m], Definitions.Take(2).Select(definition => definition.Baseline!.Value));

    [Fact]
    public void A_definition_names_its_numbers_in_chinese()
    {
        var gdp = Definitions[2];
        Assert.Equal((IndicatorTargetType.Reduction, 30m, IndicatorEvaluation.EndYearVs2020), (gdp.TargetType, gdp.Target, gdp.Evaluation));
        Assert.Equal(new IndicatorMeasure("gdp_yi_yuan", "地区生产总值", "亿元", "统计数据录入"), gdp.Denominator);
        Assert.Null(Definitions[0].Denominator);
    }

    [Fact]
    public void Every_measure_is_used() => Assert.Equal(
        IndicatorMeasure.Shipped().Select(measure => measure.Code).ToHashSet(),
        Definitions.SelectMany(definition => new[] { definition.Numerator, definition.Denominator }).OfType<IndicatorMeasure>().Select(measure => measure.Code).ToHashSet());
}
