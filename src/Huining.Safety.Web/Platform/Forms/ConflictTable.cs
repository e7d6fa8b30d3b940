namespace Huining.Safety.Web.Platform.Forms;

/// <summary>A form field that can be shown in several versions side by side.</summary>
/// <param name="Name">Its name in the form.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Raw">The value as the form sends it.</param>
/// <param name="Shown">The value as people read it.</param>
public sealed record ConflictField<T>(string Name, string Label, Func<T, string> Raw, Func<T, string> Shown);

/// <summary>A value as the form sends it and as people read it.</summary>
public sealed record ConflictCell(string Raw, string Shown);

/// <summary>One field in three versions: as it was when the person began, as it is now, as the person wants it.</summary>
public sealed record ConflictRow(string Field, string Label, ConflictCell Before, ConflictCell Theirs, ConflictCell Yours)
{
    /// <summary>Now and wanted are the same: nothing to choose.</summary>
    public bool Agrees => Theirs.Raw == Yours.Raw;

    /// <summary>Both sides changed it, and differently.</summary>
    public bool Clashes => !Agrees && Theirs.Raw != Before.Raw && Yours.Raw != Before.Raw;

    /// <summary>The choice marked at first: the person's own unless only the other side changed the field.</summary>
    public bool PreferYours => !Agrees && Yours.Raw != Before.Raw;
}

/// <summary>Compares three versions of a form.</summary>
public static class ConflictTable
{
    /// <summary>A field that has no other version and is sent on as typed.</summary>
    public static ConflictRow Kept(string name, string value)
    {
        var cell = new ConflictCell(value, value);
        return new ConflictRow(name, name, cell, cell, cell);
    }

    /// <summary>All fields in the form's order.</summary>
    public static IReadOnlyList<ConflictRow> Of<T>(IEnumerable<ConflictField<T>> fields, T before, T theirs, T yours) =>
    [
        .. fields.Select(field => new ConflictRow(field.Name, field.Label,
            new(field.Raw(before), field.Shown(before)), new(field.Raw(theirs), field.Shown(theirs)), new(field.Raw(yours), field.Shown(yours)))),
    ];
}

/// <summary>The page a lost update becomes (<c>Views/Shared/Conflict.cshtml</c>); shown by
/// <c>this.LostUpdate(page)</c>, so that nothing is saved.</summary>
/// <param name="Title">What the record is called.</param>
/// <param name="Changed">Who changed it meanwhile, as sentences, newest first.</param>
/// <param name="Action">Where the chosen values go.</param>
/// <param name="Version">The version now, sent along with them.</param>
/// <param name="Rows">The fields.</param>
/// <param name="RecordHref">The record as it is now.</param>
public sealed record ConflictPage(
    string Title, IReadOnlyList<string> Changed, string Action, string Version, IReadOnlyList<ConflictRow> Rows, string RecordHref)
{
    /// <summary>Files the form asks for: no page can fill them in again, so they are asked for again.</summary>
    public IReadOnlyList<ConflictFile> Files { get; init; } = [];
}

/// <summary>A field for files.</summary>
/// <param name="Name">Its name in the form.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Pictures">Only pictures.</param>
public sealed record ConflictFile(string Name, string Label, bool Pictures);
