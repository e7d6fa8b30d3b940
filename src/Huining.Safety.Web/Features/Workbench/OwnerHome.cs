using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Features.Enterprises.Licences;
using Huining.Safety.Web.Features.Hazards;
using Huining.Safety.Web.Features.Hazards.Ledger;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Calendar;
using Huining.Safety.Web.Platform.Mvc;
using Huining.Safety.Web.Platform.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Workbench;

/// <summary>What an enterprise's people find: what is due next, a few large buttons, and who to call.</summary>
/// <param name="File">The enterprise.</param>
/// <param name="Today">The Beijing date.</param>
public sealed record OwnerHome(Enterprise File, DateOnly Today)
{
    /// <summary>What is due next; null when nothing is.</summary>
    public OwnerDue? Next { get; init; }

    /// <summary>Hazards whose next step is the enterprise's, as <c>/hazards/mine</c> lists them on top.</summary>
    public int Replies { get; init; }

    /// <summary>Licences in force, the one that ends first on top.</summary>
    public required IReadOnlyList<EnterpriseLicence> Licences { get; init; }

    /// <summary>The township's people who supervise the place.</summary>
    public required IReadOnlyList<string> Supervisors { get; init; }

    /// <summary>The township's government with its telephone.</summary>
    public Agency? Township { get; init; }
}

/// <summary>The nearest thing to do.</summary>
/// <param name="What">回复整改，剩 3 天.</param>
/// <param name="Sentence">What exactly and until when.</param>
/// <param name="Href">Where it is done; null when it is done elsewhere.</param>
public sealed record OwnerDue(string What, string Sentence, string? Href);

/// <summary>Reads the home of an enterprise account.</summary>
public sealed class OwnerHomeReader(SafetyDbContext db, HazardLedger ledger, HazardActs acts, LicenceTypes types, CurrentVisitor current, TimeProvider time)
{
    /// <summary>The home; null when the account's enterprise no longer stands.</summary>
    public async Task<OwnerHome?> ReadAsync(CancellationToken cancel)
    {
        var own = current.Value.Scope.Enterprise;
        if (await db.Enterprises.AsNoTracking().FirstOrDefaultAsync(row => row.Id == own, cancel) is not { } file) return null;
        var today = ChinaTime.Today(time);
        var mine = await MineAsync(cancel);
        var licences = await db.Set<EnterpriseLicence>().AsNoTracking().Where(row => row.EnterpriseId == own && row.EndedOn == null)
            .OrderBy(row => row.ValidTo ?? DateOnly.MaxValue).ThenBy(row => row.Id).ToListAsync(cancel);
        return new OwnerHome(file, today)
        {
            Next = mine.Select(row => HazardDue(row, today)).FirstOrDefault() ?? licences.Select(row => LicenceDue(row, today)).FirstOrDefault(due => due is not null),
            Replies = mine.Count,
            Licences = licences,
            Supervisors = await SupervisorsAsync(file.TownshipCode, cancel),
            Township = await db.Agencies.AsNoTracking().Where(row => row.DivisionCode == file.TownshipCode && row.ClosedAt == null)
                .OrderBy(row => row.Name).FirstOrDefaultAsync(cancel),
        };
    }

    /// <summary>Open hazards the enterprise itself has to move on, nearest deadline first.</summary>
    async Task<IReadOnlyList<Hazard>> MineAsync(CancellationToken cancel)
    {
        var open = await (await ledger.RowsAsync(new HazardFilter(), cancel)).OrderBy(row => row.DueOn ?? DateOnly.MaxValue).ThenBy(row => row.Id).ToListAsync(cancel);
        return [.. open.Where(row => acts.OpenTo(row).Any(move => move is { NotYet: null, Move.Primary: true }))];
    }

    OwnerDue HazardDue(Hazard hazard, DateOnly today)
    {
        var act = hazard.State == HazardState.Rectifying ? "回复整改" : acts.OpenTo(hazard).First(move => move.Move.Primary).Move.Label;
        var due = hazard.DueOn is { } date ? new Due(date, today) : null;
        // People end what they write with a full stop; the sentence brings its own.
        var described = hazard.Description.TrimEnd('。', '.', '；');
        return new OwnerDue(
            due?.Words is { } left ? $"{act}，{left}" : act,
            due is null ? $"{described}。" : $"{described}，{DateWords.MonthDay(due.Date)}前办好。",
            "/hazards/mine");
    }

    OwnerDue? LicenceDue(EnterpriseLicence licence, DateOnly today) => LicenceExpiry.Words(licence.ValidTo, today) is { } words
        ? new OwnerDue($"{types.NameOf(licence.TypeCode)}{words}", $"有效期至 {ChinaTime.ShowDate(licence.ValidTo!.Value)}，请到发证部门换证。", null)
        : null;

    Task<List<string>> SupervisorsAsync(string township, CancellationToken cancel) => (
        from account in db.Users.AsNoTracking()
        where account.TownshipCode == township && account.DisabledAt == null
        join link in db.UserRoles on account.Id equals link.UserId
        join role in db.Roles on link.RoleId equals role.Id
        where role.Name == Roles.TownshipSupervisor
        orderby account.DisplayName
        select account.DisplayName).Take(2).ToListAsync(cancel);
}
