using FluentValidation;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Platform.Calendar;

namespace Huining.Safety.Web.Features.Accidents;

/// <summary>What holds for an accident's fields, from form and sheet alike (ledgers.md §4).</summary>
public sealed class AccidentRules : AbstractValidator<AccidentFacts>
{
    /// <param name="lists">Sectors and townships.</param>
    /// <param name="categories">Accident categories.</param>
    /// <param name="time">Nothing happens in the future.</param>
    public AccidentRules(EnterpriseCodeLists lists, AccidentCategories categories, TimeProvider time)
    {
        RuleFor(row => row.Number).NotEmpty().WithMessage("请填写事故编号。").MaximumLength(30).WithMessage("事故编号最多 30 字。");
        RuleFor(row => row.OccurredAt).NotNull().WithMessage("请填写发生时间，例如 2025-03-01 09:40。");
        RuleFor(row => row.OccurredAt)
            .Must(at => at >= new DateTime(1949, 10, 1) && at <= time.GetUtcNow().ToOffset(ChinaTime.Offset).DateTime)
            .When(row => row.OccurredAt is not null).WithMessage("发生时间不能晚于现在，请核对年份。");
        RuleFor(row => row.TownshipCode).Must(code => lists.Township(code) is not null)
            .When(row => row.TownshipCode is { Length: > 0 }).WithMessage("没有这个乡镇，请从 28 个乡镇中选；不属于某个乡镇的留空，计入县直。");
        RuleFor(row => row.SectorCode).Must(code => lists.Sector(code) is not null).WithMessage("请选择行业领域。");
        RuleFor(row => row.CategoryCode).Must(code => categories.All.Any(category => category.Code == code)).WithMessage("请选择事故类别。");
        RuleFor(row => row.CategoryCode)
            .Must((row, code) => categories.On(DateOnly.FromDateTime(row.OccurredAt!.Value)).Any(category => category.Code == code))
            .When(row => row.OccurredAt is not null && categories.All.Any(category => category.Code == row.CategoryCode))
            .WithMessage(row => $"这一天适用 {(DateOnly.FromDateTime(row.OccurredAt!.Value) < categories.NewFrom ? "1986" : "2025")} 版事故类别，请从该版中选。");
        Number(row => row.Deaths, "死亡人数", 10_000);
        Number(row => row.SeriousInjuries, "重伤人数", 10_000);
        Number(row => row.MinorInjuries, "轻伤人数", 10_000);
        Number(row => row.AcutePoisonings, "急性工业中毒人数", 10_000);
        RuleFor(row => row.DirectLossWan).NotNull().WithMessage("请填写直接经济损失，没有损失填 0。")
            .InclusiveBetween(0, 10_000_000).WithMessage("直接经济损失按万元填写，在 0 至 10,000,000 之间。");
        RuleFor(row => row.IsWorkSafety).NotNull().WithMessage("请选择是否生产安全事故。");
        RuleFor(row => row.Place).MaximumLength(200).WithMessage("地点最多 200 字。");
        RuleFor(row => row.Brief).MaximumLength(2000).WithMessage("简况最多 2,000 字。");
    }

    void Number(System.Linq.Expressions.Expression<Func<AccidentFacts, int?>> field, string name, int most) =>
        RuleFor(field).NotNull().WithMessage($"请填写{name}，没有填 0。")
            .InclusiveBetween(0, most).WithMessage($"{name}在 0 至 {most:#,0} 之间，请核对。");
}
