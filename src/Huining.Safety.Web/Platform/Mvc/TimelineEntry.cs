namespace Huining.Safety.Web.Platform.Mvc;

/// <summary>
/// One sentence of a record's history; a list of them, newest first, is shown by
/// <c>&lt;partial name="_Timeline" model="…" /&gt;</c>.
/// </summary>
/// <param name="At">When it happened; shown in Beijing time.</param>
/// <param name="Sentence">Who did what: 周某确认为重大事故隐患，县级上报。</param>
/// <param name="Note">What that person wrote, shown as a quotation.</param>
public sealed record TimelineEntry(DateTimeOffset At, string Sentence, string? Note = null);
