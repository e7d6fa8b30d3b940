using Huining.Safety.Web.Platform.Audit;
using Huining.Safety.Web.Platform.Sheets;

namespace Huining.Safety.Web.Platform.Imports;

/// <summary>A ledger that takes sheets: its columns, its rules, and how rows become records. Several exist, one each
/// area that imports; all share <see cref="Importer"/>, the pages, the command and the undoing.</summary>
public abstract class ImportLedger
{
    /// <summary>Machine name, ENTERPRISE; begins the names of the acts.</summary>
    public abstract string Code { get; }

    /// <summary>What people call it, 企业档案.</summary>
    public abstract string Name { get; }

    /// <summary>Address of its list without slash, enterprises; also the word of the command.</summary>
    public abstract string Path { get; }

    /// <summary>What one row is called, 家 or 起.</summary>
    public abstract string Counter { get; }

    /// <summary>Kinds of rows that are made from a record and go with it when its import is undone.</summary>
    public virtual IReadOnlySet<Type> Derived => EmptyTypes;

    static readonly IReadOnlySet<Type> EmptyTypes = new HashSet<Type>();

    /// <summary>What a kind of record is called when it stands in the way of an undo, 隐患.</summary>
    public virtual string NameOf(Type type) => "其他台账的";

    /// <summary>Reads a file and says what it would do.</summary>
    /// <exception cref="SheetRefusedException">The file can't be read as this ledger's sheet.</exception>
    public abstract Task<ImportPlan> PlanAsync(Stream file, string fileName, CancellationToken cancel);

    /// <summary>Writes the empty sheet to fill in.</summary>
    public abstract Task WriteTemplateAsync(Stream output, CancellationToken cancel);

    /// <summary>Writes the wrong rows of a file with a column that says why.</summary>
    public abstract Task WriteErrorsAsync(Stream output, Stream file, string fileName, IReadOnlyList<CellError> errors, CancellationToken cancel);

    /// <summary>Brings a changed record's fields back to what they were.</summary>
    /// <param name="record">The tracked record.</param>
    /// <param name="before">The JSON of <see cref="PlannedUpdate.Before"/>.</param>
    /// <param name="cancel">Stops.</param>
    public abstract Task RestoreAsync(Record record, string before, CancellationToken cancel);

    /// <summary>Gives records about to come in what only the moment of writing can give, such as numbers without gaps; in the
    /// same transaction.</summary>
    public virtual Task NumberAsync(IReadOnlyList<Record> coming, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Makes the <see cref="Derived"/> rows of records that came in by COPY, past change tracking, in the same
    /// transaction.</summary>
    public virtual Task FollowAsync(IReadOnlyList<Record> brought, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Keys of rows that name these records and yet do not stand in the way of an undo, because the ledger itself
    /// takes them back (<see cref="WithdrawAsync"/>).</summary>
    public virtual Task<IReadOnlySet<Guid>> YieldingAsync(IReadOnlyCollection<Guid> records, CancellationToken cancel) =>
        Task.FromResult<IReadOnlySet<Guid>>(NoKeys);

    static readonly HashSet<Guid> NoKeys = [];

    /// <summary>Takes back what was given to records that an undo is about to take away.</summary>
    public virtual Task WithdrawAsync(IReadOnlyCollection<Guid> going, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Drops the <see cref="Derived"/> rows of records that an undo takes away, in the same transaction.</summary>
    public virtual Task ForgetAsync(IReadOnlyCollection<Guid> removed, CancellationToken cancel) => Task.CompletedTask;
}

/// <summary>A ledger whose rows are read as <typeparamref name="TRow"/>.</summary>
public abstract class ImportLedger<TRow> : ImportLedger where TRow : class, new()
{
    /// <summary>The columns.</summary>
    public abstract SheetSchema<TRow> Schema { get; }

    /// <summary>Judges the rows that could be read and puts what they do into the plan. Known records are looked up in
    /// bulk, never row by row.</summary>
    protected abstract Task PlanAsync(IReadOnlyList<SheetRecord<TRow>> rows, ImportPlan plan, CancellationToken cancel);

    /// <inheritdoc />
    public override async Task<ImportPlan> PlanAsync(Stream file, string fileName, CancellationToken cancel)
    {
        using var sheet = SheetImport<TRow>.Open(file, fileName, Schema);
        var rows = sheet.Records().ToList();
        var plan = new ImportPlan { Header = sheet.Header, Errors = sheet.Errors, Skipped = sheet.Skipped, Rows = sheet.RowCount };
        await PlanAsync(rows, plan, cancel);
        return plan;
    }

    /// <inheritdoc />
    public override Task WriteTemplateAsync(Stream output, CancellationToken cancel) => TemplateWorkbook.WriteAsync(output, Schema, cancel);

    /// <inheritdoc />
    public override async Task WriteErrorsAsync(Stream output, Stream file, string fileName, IReadOnlyList<CellError> errors, CancellationToken cancel)
    {
        SheetHeader header;
        using (var sheet = SheetImport<TRow>.Open(file, fileName, Schema)) header = sheet.Header;
        file.Position = 0;
        await ErrorWorkbook.WriteAsync(output, file, fileName, header, errors, cancel: cancel);
    }
}
