using Huining.Safety.Web.Platform.Codes;
using Huining.Safety.Web.Platform.Mvc;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Xunit;

namespace Huining.Safety.UnitTests.Platform.Mvc;

public sealed class MarkTests
{
    [Fact]
    public void The_four_risk_levels_are_those_of_the_code_table_in_its_order()
    {
        var table = ReferenceFiles.Open("risk_levels").Rows.OrderBy(row => int.Parse(row["rank"])).ToList();
        Assert.Equal(table.Select(row => (row["code"], row["name_cn"])), RiskShape.All.Select(shape => (shape.Code, shape.Word)));
        Assert.All(table.Zip(RiskShape.All), pair => Assert.Contains(pair.First["colour_cn"], pair.Second.Place));
    }

    [Theory]
    [InlineData("MAJOR", "risk--major", "<rect", "重大风险")]
    [InlineData("RELATIVELY_HIGH", "risk--high", "<path d=\"M8 .5", "较大风险")]
    [InlineData("RelativelyHigh", "risk--high", "<path d=\"M8 .5", "较大风险")]
    [InlineData("GENERAL", "risk--general", "<path d=\"M8 1.5", "一般风险")]
    [InlineData("Low", "risk--low", "<circle", "低风险")]
    public void A_risk_mark_is_a_shape_and_a_word(string level, string css, string shape, string word)
    {
        var html = Rendered.Html(new RiskMarkTagHelper(Rendered.Encoder) { Level = level });
        Assert.Contains($"class=\"risk {css}\"", html);
        Assert.Contains(shape, html);
        Assert.EndsWith($"</svg>{word}</span>", html);
    }

    [Fact]
    public void A_risk_mark_takes_other_words_and_encodes_them() =>
        Assert.EndsWith("</svg>重大&lt;b&gt;</span>", Rendered.Html(new RiskMarkTagHelper(Rendered.Encoder) { Level = "MAJOR", Word = "重大<b>" }));

    [Fact]
    public void No_risk_level_is_said_and_a_wrong_one_refused()
    {
        Assert.Equal("<span class=\"void\">未定级</span>", Rendered.Html(new RiskMarkTagHelper(Rendered.Encoder)));
        Assert.Throws<ArgumentException>(() => Rendered.Html(new RiskMarkTagHelper(Rendered.Encoder) { Level = "RED" }));
    }

    [Fact]
    public void Only_a_major_hazard_has_a_mark()
    {
        Assert.Equal("一般", Rendered.Html(new HazardLevelTagHelper { Level = "GENERAL" }));
        Assert.Contains("<rect", Rendered.Html(new HazardLevelTagHelper { Level = "Major" }));
        Assert.EndsWith("重大事故隐患</span>", Rendered.Html(new HazardLevelTagHelper { Level = "MAJOR", Full = true }));
    }

    [Theory]
    [InlineData("Run", "tag--run")]
    [InlineData("wait", "tag--wait")]
    [InlineData("Done", "tag--done")]
    [InlineData("Back", "tag--back")]
    [InlineData("None", "tag--none")]
    public void A_state_tag_is_a_mark_and_a_word(string kind, string css) =>
        Assert.Matches($"^<span class=\"tag {css}\"><svg .*</svg>待验收</span>$", Rendered.Html(new StateTagHelper { Kind = kind }, "待验收"));

    [Fact]
    public void An_unknown_state_kind_is_refused() =>
        Assert.Throws<ArgumentException>(() => Rendered.Html(new StateTagHelper { Kind = "Red" }, "x"));

    [Theory]
    [InlineData("", "<span class=\"void\">—</span>")]
    [InlineData("<time></time>", "<span class=\"void\">—</span>")]
    [InlineData("<span class=\"no\"></span> ", "<span class=\"void\">—</span>")]
    [InlineData("<time>2026-11-03</time>", "<time>2026-11-03</time>")]
    [InlineData("<img src=\"/files/1\" alt=\"\">", "<img src=\"/files/1\" alt=\"\">")]
    public async Task A_fact_that_says_nothing_shows_a_dash(string content, string shown)
    {
        var output = new TagHelperOutput("fact", [], (_, _) => Task.FromResult(new DefaultTagHelperContent().SetHtmlContent(content)));
        await new FactTagHelper { Label = "完成" }.ProcessAsync(new TagHelperContext([], new Dictionary<object, object>(), "test"), output);
        Assert.Equal($"<dt>完成</dt><dd>{shown}</dd>", output.Content.GetContent(Rendered.Encoder));
    }
}
