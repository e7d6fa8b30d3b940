using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Huining.Safety.Web.Platform.Audit;
using Huining.Safety.Web.Platform.Codes;

namespace Huining.Safety.Web.Platform.Imports;

/// <summary>Where an import stands.</summary>
public enum ImportState
{
    [Display(Name = "待确认")] Checked,
    [Display(Name = "有错误，未导入")] Faulty,
    [Display(Name = "已导入")] Done,
    [Display(Name = "部分撤销")] PartlyUndone,
    [Display(Name = "已撤销")] Undone,
}

/// <summary>One file brought into one ledger: what it was, what came of it, and whether it was taken back.</summary>
public sealed class ImportBatch : Record
{
    ImportBatch() { }

    /// <param name="ledger">Code of the ledger, ENTERPRISE.</param>
    /// <param name="ledgerName">What people call it, 企业档案.</param>
    /// <param name="fileName">The name its owner gave the file.</param>
    /// <param name="sha256">Of the file's bytes: the same file again is told.</param>
    /// <param name="byName">Who brings it.</param>
    public ImportBatch(string ledger, string ledgerName, string fileName, byte[] sha256, string byName) =>
        (Ledger, LedgerName, FileName, Sha256, ByName) = (ledger, ledgerName, Cut(fileName), sha256, byName);

    public string Ledger { get; private set; } = "";
    public string LedgerName { get; private set; } = "";
    public string FileName { get; private set; } = "";
    public byte[] Sha256 { get; private set; } = [];
    public string ByName { get; private set; } = "";
    public ImportState State { get; private set; }
    /// <summary>Rows of the sheet that hold a record, right or wrong.</summary>
    public int Rows { get; private set; }
    public int Inserted { get; private set; }
    public int Updated { get; private set; }
    public int Unchanged { get; private set; }
    public int ErrorCount { get; private set; }
    public DateTimeOffset? DoneAt { get; private set; }
    public DateTimeOffset? UndoneAt { get; private set; }
    public string? UndoneByName { get; private set; }
    public string? UndoReason { get; private set; }

    /// <summary>Errors, changes and remarks as JSON (<see cref="ImportReport"/>).</summary>
    public string Report { get; private set; } = "{}";

    /// <inheritdoc />
    public override string AuditTitle => $"导入“{FileName}”";

    /// <summary>Reads the report.</summary>
    public ImportReport ReadReport() => JsonSerializer.Deserialize<ImportReport>(Report, HouseJson.Options)!;

    /// <summary>Keeps what a dry run found.</summary>
    public void Found(ImportPlan plan)
    {
        State = plan.Errors.Count > 0 ? ImportState.Faulty : ImportState.Checked;
        Count(plan);
    }

    /// <summary>The file is in.</summary>
    public void Done(ImportPlan plan, DateTimeOffset at)
    {
        Count(plan);
        (State, DoneAt) = (ImportState.Done, at);
    }

    /// <summary>The import was taken back.</summary>
    /// <param name="whole">False when some of its rows had to stay.</param>
    /// <param name="at">When.</param>
    /// <param name="by">Who.</param>
    /// <param name="reason">Why.</param>
    public void Undo(bool whole, DateTimeOffset at, string by, string reason) =>
        (State, UndoneAt, UndoneByName, UndoReason) = (whole ? ImportState.Undone : ImportState.PartlyUndone, at, by, reason);

    void Count(ImportPlan plan)
    {
        (Rows, Inserted, Updated, Unchanged, ErrorCount) = (plan.Rows, plan.Inserted, plan.Updated, plan.Unchanged, plan.Errors.Count);
        Report = JsonSerializer.Serialize(plan.ToReport(), HouseJson.Options);
    }

    static string Cut(string name)
    {
        var bare = Path.GetFileName(name.Replace('\\', '/'));
        bare = new string([.. bare.Where(c => !char.IsControl(c))]).Trim();
        return bare.Length switch { 0 => "未命名", > 200 => bare[..200], _ => bare };
    }
}
