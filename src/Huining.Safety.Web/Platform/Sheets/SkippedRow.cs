namespace Huining.Safety.Web.Platform.Sheets;

/// <summary>A row that was left out because it holds no record: a total, a remark under the table.</summary>
/// <param name="Row">The sheet's own row number.</param>
/// <param name="Text">How it begins, cut to 50 characters.</param>
public sealed record SkippedRow(int Row, string Text);
