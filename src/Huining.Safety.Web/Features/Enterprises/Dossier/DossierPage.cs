using Huining.Safety.Web.Features.Enterprises.Licences;
using Huining.Safety.Web.Features.Enterprises.Merge;
using Huining.Safety.Web.Features.Enterprises.Propose;
using Huining.Safety.Web.Features.Enterprises.Regulators;
using Huining.Safety.Web.Features.Enterprises.Status;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Mvc;

namespace Huining.Safety.Web.Features.Enterprises.Dossier;

/// <summary>One enterprise as one file.</summary>
public sealed record DossierPage(Enterprise File, DateOnly Today)
{
    /// <summary>In force first, then by end.</summary>
    public required IReadOnlyList<EnterpriseLicence> Licences { get; init; }
    /// <summary>Today's first, the lead before the others.</summary>
    public required IReadOnlyList<EnterpriseRegulator> Regulators { get; init; }
    /// <summary>Newest first.</summary>
    public required IReadOnlyList<EnterpriseStatusChange> StatusChanges { get; init; }
    /// <summary>Newest first.</summary>
    public required IReadOnlyList<EnterpriseChangeRequest> Requests { get; init; }
    /// <summary>Files that stand merged into this one.</summary>
    public required IReadOnlyList<EnterpriseMerge> Merges { get; init; }
    public required IReadOnlyList<TimelineEntry> History { get; init; }
    public required IReadOnlyList<RelatedLink> Related { get; init; }
    /// <summary>Telephone numbers in full, after their reveal was noted or for the enterprise itself.</summary>
    public required bool PhonesShown { get; init; }

    /// <summary>A telephone number as this reader sees it.</summary>
    public string Phone(string? phone) => phone is null ? "" : PhonesShown ? phone : Masking.Phone(phone);

    /// <summary>The request that waits for a decision.</summary>
    public EnterpriseChangeRequest? Pending => Requests.FirstOrDefault(row => row.State == ChangeRequestState.Pending);

    /// <summary>Agencies that lead today.</summary>
    public IReadOnlyList<EnterpriseRegulator> Leads => [.. Regulators.Where(row => row.IsLead && row.HoldsOn(Today))];

    /// <summary>What the file still lacks.</summary>
    public IReadOnlyList<MissingFact> Missing => EnterpriseCompleteness.Missing(File.Facts());

    /// <summary>Marks that hold, 有限空间.</summary>
    public IEnumerable<string> Marks => Ledger.FilterChoices.Flags
        .Where(flag => EnterpriseFields.Find(flag.Value)!.Value(File.Facts()) is true)
        .Select(flag => flag.Text)
        .Concat(File.MajorHazardInstallationLevel is { } level ? [$"重大危险源 {level} 级"] : []);
}
