using Huining.Safety.Web.Platform.Imports;
using Huining.Safety.Web.Platform.Mvc;

namespace Huining.Safety.Web.Features.Imports;

/// <summary>One import as its page shows it.</summary>
/// <param name="Batch">The import.</param>
/// <param name="Ledger">Its ledger.</param>
/// <param name="Report">What the dry run found.</param>
/// <param name="Earlier">An earlier import of the very same file that still stands.</param>
/// <param name="FileKept">The file is still there, to be confirmed or mended.</param>
/// <param name="History">Newest first.</param>
public sealed record ImportPage(
    ImportBatch Batch, ImportLedger Ledger, ImportReport Report, ImportBatch? Earlier, bool FileKept, IReadOnlyList<TimelineEntry> History)
{
    /// <summary>Errors shown on the page; all kept ones are in the error workbook.</summary>
    public const int ErrorsShown = 50;

    /// <summary>Rows that stood in the way of an undo just tried.</summary>
    public IReadOnlyList<UndoHindrance> Hindrances { get; init; } = [];

    /// <summary>The form that undoes.</summary>
    public ImportUndoForm Undo { get; init; } = new();

    /// <summary>The file says nothing that is not known.</summary>
    public bool NothingNew => Batch is { Inserted: 0, Updated: 0 };

    /// <summary>Can it be taken back?</summary>
    public bool CanUndo => Batch.State == ImportState.Done && !NothingNew;

    /// <summary>What came of it, in a sentence.</summary>
    public string Sentence => Batch.State switch
    {
        ImportState.Checked when NothingNew => $"{Batch.Rows} 行都与台账一致，没有要导入的内容。",
        ImportState.Checked => $"检查通过。确认后新增 {Batch.Inserted} {Ledger.Counter}，更新 {Batch.Updated} {Ledger.Counter}，{Batch.Unchanged} {Ledger.Counter}不变。",
        ImportState.Faulty => $"{Batch.Rows} 行中有 {Batch.ErrorCount} 处错误，一行也没有导入。",
        ImportState.Done => $"新增 {Batch.Inserted} {Ledger.Counter}，更新 {Batch.Updated} {Ledger.Counter}，{Batch.Unchanged} {Ledger.Counter}不变。",
        ImportState.PartlyUndone => "已撤销，导入后用过或改过的行保留。",
        _ => "已撤销，台账回到导入以前。",
    };
}

/// <summary>Tint and mark of a state.</summary>
public static class ImportStateTag
{
    /// <summary>Kind of the state tag.</summary>
    public static string Kind(this ImportState state) => state switch
    {
        ImportState.Checked => "Wait",
        ImportState.Faulty => "Back",
        ImportState.Done => "Done",
        _ => "None",
    };
}
