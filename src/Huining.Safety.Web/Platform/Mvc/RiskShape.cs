namespace Huining.Safety.Web.Platform.Mvc;

/// <summary>How one of the four risk levels is drawn and named. Shape and word carry the meaning, colour only repeats it.</summary>
/// <param name="Code">Code of <c>risk_levels.csv</c>.</param>
/// <param name="Name">Suffix of the style classes.</param>
/// <param name="Word">The full word, 重大风险.</param>
/// <param name="Short">The word in a column headed 级别, 重大.</param>
/// <param name="Place">Where it stands among the four, with the name of its colour, for those who see none.</param>
/// <param name="Drawing">SVG content in a box of 16 by 16.</param>
public sealed record RiskShape(string Code, string Name, string Word, string Short, string Place, string Drawing)
{
    /// <summary>All four, highest first: the order of every legend.</summary>
    public static readonly IReadOnlyList<RiskShape> All =
    [
        new("MAJOR", "major", "重大风险", "重大", "四级中的最高一级，红色", "<rect x=\"1.5\" y=\"1.5\" width=\"13\" height=\"13\"/>"),
        new("RELATIVELY_HIGH", "high", "较大风险", "较大", "四级中的第二级，橙色", "<path d=\"M8 .5 15.5 8 8 15.5.5 8z\"/>"),
        new("GENERAL", "general", "一般风险", "一般", "四级中的第三级，黄色", "<path d=\"M8 1.5 15.5 14.5H.5z\"/>"),
        new("LOW", "low", "低风险", "低", "四级中的最低一级，蓝色", "<circle cx=\"8\" cy=\"8\" r=\"7\"/>"),
    ];

    /// <summary>The shape as an SVG element, hidden from readers because the word stands beside it.</summary>
    public string Svg => $"<svg class=\"risk__shape risk__shape--{Name}\" viewBox=\"0 0 16 16\" aria-hidden=\"true\" focusable=\"false\">{Drawing}</svg>";

    /// <summary>Finds a level by its code or by the name of an enum member: <c>RELATIVELY_HIGH</c>, <c>RelativelyHigh</c>.</summary>
    /// <exception cref="ArgumentException">There is no such level.</exception>
    public static RiskShape Of(string level)
    {
        var wanted = level.Replace("_", "", StringComparison.Ordinal);
        return All.FirstOrDefault(shape => shape.Code.Replace("_", "", StringComparison.Ordinal).Equals(wanted, StringComparison.OrdinalIgnoreCase))
            ?? throw new ArgumentException($"There is no risk level '{level}'.", nameof(level));
    }
}
