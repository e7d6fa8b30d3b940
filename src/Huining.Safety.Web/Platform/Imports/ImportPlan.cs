using Huining.Safety.Web.Platform.Audit;
using Huining.Safety.Web.Platform.Sheets;

namespace Huining.Safety.Web.Platform.Imports;

/// <summary>A record that a row brings in.</summary>
/// <param name="Row">The sheet's row number.</param>
/// <param name="Record">The new record.</param>
public sealed record PlannedInsert(int Row, Record Record);

/// <summary>A known record that a row changes.</summary>
/// <param name="Row">The sheet's row number.</param>
/// <param name="Record">The record as it stands, tracked by the context.</param>
/// <param name="Before">Its fields as JSON, from which <see cref="ImportLedger.RestoreAsync"/> can bring them back.</param>
/// <param name="ApplyAsync">Makes the change; returns records that come into being by it.</param>
public sealed record PlannedUpdate(int Row, Record Record, string Before, Func<CancellationToken, Task<IReadOnlyList<Record>>> ApplyAsync);

/// <summary>What a file would do to a ledger. Filled by the ledger row by row; nothing is changed before
/// <see cref="Importer.ApplyAsync"/>.</summary>
public sealed class ImportPlan
{
    /// <summary>Changes and remarks kept to be shown; the rest is only counted.</summary>
    public const int Shown = 50;

    readonly List<ImportChange> _changes = [];
    readonly List<CellError> _notices = [];
    int _noticeCount;

    /// <summary>Where the file keeps its columns.</summary>
    public required SheetHeader Header { get; init; }

    /// <summary>What is wrong; one error and nothing is imported.</summary>
    public required CellErrors Errors { get; init; }

    /// <summary>Rows left out because they hold no record.</summary>
    public IReadOnlyList<SkippedRow> Skipped { get; internal set; } = [];

    /// <summary>Rows that hold a record, right or wrong.</summary>
    public int Rows { get; internal set; }

    /// <summary>Rows that bring something new.</summary>
    public int Inserted { get; private set; }

    /// <summary>Rows that change something known.</summary>
    public int Updated { get; private set; }

    /// <summary>Rows that say what is known already.</summary>
    public int Unchanged { get; private set; }

    /// <summary>New records; a record that refers to another comes after it.</summary>
    public List<PlannedInsert> Inserts { get; } = [];

    /// <summary>Changes of known records.</summary>
    public List<PlannedUpdate> Updates { get; } = [];

    /// <summary>A row brings in a record and what belongs to it.</summary>
    public void Insert(int row, Record record, params ReadOnlySpan<Record> parts)
    {
        Inserted++;
        Inserts.Add(new PlannedInsert(row, record));
        foreach (var part in parts) Inserts.Add(new PlannedInsert(row, part));
    }

    /// <summary>A row changes a known record, or several that belong together.</summary>
    /// <param name="row">The sheet's row number.</param>
    /// <param name="id">The record it is about.</param>
    /// <param name="title">What people call it.</param>
    /// <param name="fields">What becomes different.</param>
    /// <param name="updates">The changes.</param>
    public void Update(int row, Guid id, string title, IReadOnlyList<ImportedField> fields, params IReadOnlyList<PlannedUpdate> updates)
    {
        Updated++;
        if (_changes.Count < Shown) _changes.Add(new ImportChange(row, id, title, fields));
        Updates.AddRange(updates);
    }

    /// <summary>A row says what is known already.</summary>
    public void Same() => Unchanged++;

    /// <summary>A row is odd, but right.</summary>
    public void Notice(CellError notice)
    {
        _noticeCount++;
        if (_notices.Count < Shown) _notices.Add(notice);
    }

    internal ImportReport ToReport() => new(Errors.Kept, _changes, _notices, _noticeCount, Skipped, Header.Unknown);
}
