using Huining.Safety.Web.Platform.Codes;

namespace Huining.Safety.Web.Platform.Deadlines;

/// <summary>
/// One legal period as data: from what, how long, in which unit, under which law. The number and its source stand in
/// <c>statutory_deadlines.csv</c> (law) or <c>deadline_settings.csv</c> (the project's own defaults); how it is counted and
/// its Chinese wording in <c>deadline_terms.csv</c>.
/// </summary>
public sealed record DeadlineRule
{
    /// <summary>Code by which the rule is asked for, such as <c>CASE_PUBLICISE</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Chinese name.</summary>
    public required string Name { get; init; }

    /// <summary>Code of the ledger that uses it, such as <c>CASE</c>.</summary>
    public required string Ledger { get; init; }

    /// <summary>The event the period is counted from, in Chinese.</summary>
    public required string StartsAt { get; init; }

    /// <summary>Length in <see cref="Unit"/>s.</summary>
    public required int Value { get; init; }

    /// <summary>Unit of <see cref="Value"/>.</summary>
    public required DeadlineUnit Unit { get; init; }

    /// <summary>Whether the period is a limit, a wait or a term.</summary>
    public required DeadlineKind Kind { get; init; }

    /// <summary>Legal source, in Chinese.</summary>
    public required string Basis { get; init; }

    /// <summary>Whether the source was read.</summary>
    public required DeadlineVerification Verification { get; init; }

    /// <summary>Exceptions to know, in Chinese; empty if none.</summary>
    public string Note { get; init; } = "";

    /// <summary>Whether it is counted back from a later event: “七日前通知听证”.</summary>
    public bool CountsBack { get; init; }

    /// <summary>
    /// For a wait (<see cref="DeadlineKind.Min"/>): true where the act is open only on the day after the wait's last day
    /// (“送达十日后”), false where it is open on that day itself (“满十二个月”“次日起”).
    /// </summary>
    public bool OpensNextDay { get; init; }

    /// <summary>Most days by which the law lets it be extended; null if it knows no extension.</summary>
    public int? MaxExtension { get; init; }

    /// <summary>First start day on which this version of the rule is law; null if not known.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last start day on which this version of the rule is law; null while in force.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Length as Chinese text: 7 个工作日.</summary>
    public string Length => Unit.Length(Value);

    /// <summary>Joins a row of a deadline table with its row of <c>deadline_terms</c>.</summary>
    public static DeadlineRule Read(CsvRow row, CsvRow terms) => new()
    {
        Code = row["code"],
        Name = row["name_cn"],
        Ledger = row["ledger"],
        StartsAt = terms["starts_at_cn"],
        Value = row.Int("value"),
        Unit = row.Enum<DeadlineUnit>("unit"),
        Kind = row.Enum<DeadlineKind>("kind"),
        Basis = terms.TextOrNull("basis_cn") ?? row["basis"],
        Verification = ReadVerification(row),
        Note = terms["note_cn"],
        CountsBack = row["starts_at"].EndsWith("(count back)", StringComparison.Ordinal),
        OpensNextDay = terms["opens"] == "NEXT_DAY",
        MaxExtension = terms.IntOrNull("max_extension_days"),
        ValidFrom = terms.DateOrNull("valid_from"),
        ValidTo = terms.DateOrNull("valid_to"),
    };

    static DeadlineVerification ReadVerification(CsvRow row) => row["verified"] switch
    {
        var text when text.StartsWith("YES", StringComparison.Ordinal) => DeadlineVerification.Verified,
        "NO LEGAL NUMBER" => DeadlineVerification.NoLegalNumber,
        var text when text.StartsWith("(unverified", StringComparison.Ordinal) => DeadlineVerification.Unverified,
        var text => throw new InvalidDataException($"期限 {row["code"]} 的核实情况“{text}”无法识别。"),
    };
}
