using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Enterprises.Licences;
using Huining.Safety.Web.Features.Enterprises.Regulators;
using Huining.Safety.Web.Platform.Audit;
using Huining.Safety.Web.Platform.Calendar;
using Huining.Safety.Web.Platform.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Enterprises.Demo;

/// <summary>The plan's stock of 202 enterprises, invented and marked as demo, with licences that run out at all distances
/// from today and with their lead regulators.</summary>
public sealed class EnterpriseDemoData(SafetyDbContext db, EnterpriseCodeLists lists, LicenceTypes licenceTypes, TimeProvider time) : IDemoData
{
    /// <summary>Days from today to the end of a licence; the enterprises take them in turn.</summary>
    static readonly int[] DaysLeft = [410, 233, 815, 96, 620, 44, 365, 150, 730, 12, 510, 301, 1003, 88, 580, -9, 270, 440, 190, 29];

    /// <inheritdoc />
    public int Order => 10;

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken cancel)
    {
        if (await db.Enterprises.AnyAsync(row => row.IsDemo, cancel)) return;
        var today = ChinaTime.Today(time);
        var agencies = await db.Agencies.Where(row => row.DivisionCode == Division.County).ToListAsync(cancel);
        db.Act = new Act("ENTERPRISE.DEMO", "随示例数据建立了企业档案");
        var place = 0;
        var parts = new List<EnterprisePart>();
        foreach (var facts in new DemoEnterprises(lists).All())
        {
            var enterprise = Enterprise.Register(facts);
            enterprise.IsDemo = true;
            db.Add(enterprise);
            if (LicenceOf(enterprise, today, place++) is { } licence) parts.Add(licence);
            if (agencies.FirstOrDefault(agency => agency.Sectors.Contains(facts.SectorCode)) is { } lead)
                parts.Add(new EnterpriseRegulator(enterprise, lead, isLead: true, new DateOnly(2026, 1, 1), officerName: null));
        }
        await db.SaveChangesAsync(cancel);
        // The sentence stands once in each file's history.
        db.Act = db.Act with { Sentence = "" };
        db.AddRange(parts);
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }

    EnterpriseLicence? LicenceOf(Enterprise enterprise, DateOnly today, int place)
    {
        var type = licenceTypes.MainOf(enterprise.KindCode);
        if (type == LicenceTypes.Other) return null;
        var end = today.AddDays(DaysLeft[place % DaysLeft.Length]);
        return new EnterpriseLicence(enterprise, new LicenceFacts
        {
            TypeCode = type,
            Number = $"示例〔{end.Year - 3}〕{place + 1:0000}",
            IssuedOn = end.AddYears(-3).AddDays(1),
            ValidTo = end,
        });
    }
}
