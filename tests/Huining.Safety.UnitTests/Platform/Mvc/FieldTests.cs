using System.ComponentModel.DataAnnotations;
using Huining.Safety.Web.Platform.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Xunit;

namespace Huining.Safety.UnitTests.Platform.Mvc;

public sealed class FieldTests
{
    public enum Size { [Display(Name = "大型")] Large, [Display(Name = "小型")] Small }

    public sealed class Form
    {
        [Display(Name = "企业名称")] public string? Name { get; set; }
        public Size? Size { get; set; }
        public DateOnly? Since { get; set; }
        public decimal? Money { get; set; }
        public bool Agreed { get; set; }
        public List<string> Kinds { get; set; } = [];
    }

    static string Field<T>(Form form, System.Linq.Expressions.Expression<Func<Form, T>> of, ModelStateDictionary? state = null, Action<FieldTagHelper>? set = null, params TagHelperAttribute[] attributes)
    {
        var helper = new FieldTagHelper { For = Rendered.For(form, of), View = Rendered.View(form, state) };
        set?.Invoke(helper);
        return Rendered.Html(helper, "", attributes);
    }

    static ModelStateDictionary Typed(string field, string typed, string error)
    {
        var state = new ModelStateDictionary();
        state.SetModelValue(field, typed, typed);
        state.AddModelError(field, error);
        return state;
    }

    [Fact]
    public void Label_hint_and_control_belong_together()
    {
        var html = Field(new Form { Name = "甲<乙" }, form => form.Name, set: field => (field.Hint, field.Required) = ("与执照一致", true));
        Assert.Contains("<label class=\"form-label\" for=\"Name\">企业名称<span class=\"field__need\">（必填）</span></label>", html);
        Assert.Contains("<p class=\"field__hint\" id=\"Name-hint\">与执照一致</p>", html);
        Assert.Contains("aria-describedby=\"Name-hint\"", html);
        Assert.Contains("value=\"甲&lt;乙\"", html);
    }

    [Fact]
    public void After_an_error_the_words_stand_at_the_field_and_what_was_typed_stays()
    {
        var html = Field(new Form(), form => form.Money, Typed("Money", "三万", "请填数字"), field => field.Hint = "万元");
        Assert.Contains("class=\"field field--bad\"", html);
        Assert.Contains("<p class=\"field-validation\" id=\"Money-error\">错误：请填数字</p>", html);
        Assert.Contains("aria-describedby=\"Money-hint Money-error\"", html);
        Assert.Contains("aria-invalid=\"true\"", html);
        Assert.Contains("value=\"三万\"", html);
        Assert.Contains("inputmode=\"decimal\"", html);
    }

    [Fact]
    public void An_enum_becomes_a_select_of_its_display_names() =>
        Assert.Contains(
            "<option value=\"\">请选择</option><option value=\"Large\">大型</option><option value=\"Small\" selected=\"\">小型</option>",
            Field(new Form { Size = Size.Small }, form => form.Size));

    [Fact]
    public void Radios_stand_under_a_legend_and_the_first_carries_the_id_the_summary_leads_to()
    {
        var html = Field(new Form { Size = Size.Large }, form => form.Size, set: field => field.Kind = "radio");
        Assert.StartsWith("<fieldset class=\"field\"><legend", html);
        Assert.Contains("<input checked=\"\" class=\"form-check-input\" id=\"Size\" name=\"Size\" type=\"radio\" value=\"Large\" />", html);
        Assert.Contains("id=\"Size-1\"", html);
    }

    [Fact]
    public void Several_checks_can_be_on()
    {
        SelectListItem[] kinds = [new("甲", "a"), new("乙", "b"), new("丙", "c")];
        var html = Field(new Form { Kinds = ["a", "c"] }, form => form.Kinds, set: field => (field.Options, field.Kind) = (kinds, "checks"));
        Assert.Equal(2, html.Split("checked").Length - 1);
    }

    [Fact]
    public void Dates_go_in_iso_form_and_further_attributes_reach_the_control()
    {
        var html = Field(new Form { Since = new(2026, 3, 9) }, form => form.Since, attributes: [new("max", "2026-11-24")]);
        Assert.Contains("type=\"date\"", html);
        Assert.Contains("value=\"2026-03-09\"", html);
        Assert.Contains("max=\"2026-11-24\"", html);
    }

    [Fact]
    public void A_password_is_never_sent_back() =>
        Assert.DoesNotContain("秘密", Field(new Form { Name = "秘密" }, form => form.Name, Typed("Name", "秘密", "太短"), field => field.Kind = "password"));

    [Fact]
    public void The_summary_keeps_the_order_of_the_form_and_leads_to_the_fields()
    {
        var state = new ModelStateDictionary();
        state.AddModelError("Since", "请填日期");
        state.AddModelError("Name", "请填名称");
        state.AddModelError("", "整张表有错");
        var html = Rendered.Html(new ErrorSummaryTagHelper { View = Rendered.View(new Form(), state) });
        Assert.Contains("<h2>有 3 处要改</h2>", html);
        Assert.Contains("<ul><li><span>整张表有错</span></li><li><a href=\"#Name\">请填名称</a></li><li><a href=\"#Since\">请填日期</a></li></ul>", html);
        Assert.Contains("role=\"alert\"", html);
    }

    [Fact]
    public void A_right_form_has_no_summary() =>
        Assert.Equal("", Rendered.Html(new ErrorSummaryTagHelper { View = Rendered.View(new Form()) }));

    [Fact]
    public void Every_form_shown_gets_a_key_of_its_own()
    {
        var first = Rendered.Html(new OnceKeyTagHelper());
        Assert.Matches("^<input type=\"hidden\" name=\"__once\" value=\"[0-9a-f-]{36}\" />$", first);
        Assert.NotEqual(first, Rendered.Html(new OnceKeyTagHelper()));
    }
}
