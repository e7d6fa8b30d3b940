using Huining.Safety.Web.Platform.Sheets;

namespace Huining.Safety.Web.Platform.Imports;

/// <summary>What a dry run has to tell, kept with the batch.</summary>
/// <param name="Errors">The first errors.</param>
/// <param name="Changes">The first known records that the file changes.</param>
/// <param name="Notices">The first remarks: odd values that refuse nothing.</param>
/// <param name="NoticeCount">All remarks.</param>
/// <param name="Skipped">Rows left out because they hold no record.</param>
/// <param name="UnknownHeaders">Columns of the file that were not read.</param>
public sealed record ImportReport(
    IReadOnlyList<CellError> Errors, IReadOnlyList<ImportChange> Changes, IReadOnlyList<CellError> Notices, int NoticeCount,
    IReadOnlyList<SkippedRow> Skipped, IReadOnlyList<string> UnknownHeaders);

/// <summary>A known record that a row changes.</summary>
/// <param name="Row">The sheet's row number.</param>
/// <param name="RecordId">The record.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Fields">What becomes different, as people read it.</param>
public sealed record ImportChange(int Row, Guid RecordId, string Title, IReadOnlyList<ImportedField> Fields);

/// <summary>One field before and after; both as people read it, personal data masked.</summary>
public sealed record ImportedField(string Label, string Before, string After);
