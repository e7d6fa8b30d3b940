namespace Huining.Safety.Web.Platform.Sheets;

/// <summary>One label of a fixed list, the value it stands for, and other names people use.</summary>
public sealed record SheetChoice<TValue>(string Label, TValue Value, params IReadOnlyList<string> Aliases);
