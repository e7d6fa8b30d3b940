using System.Linq.Expressions;
using Huining.Safety.Testing;
using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Hazards;
using Huining.Safety.Web.Platform.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Huining.Safety.IntegrationTests.Features.Workbench;

/// <summary>Hazards put into a state without walking there, for tests of what only counts and finds them.</summary>
static class HazardRows
{
    /// <summary>A hazard of one of the world's enterprises.</summary>
    public static Task<Guid> AddAsync(
        SafetyApp app, Guid enterprise, int number, HazardState state, DateOnly? due, HazardLevel level = HazardLevel.General, string text = "灭火器过期。") =>
        app.InDatabaseAsync(null, async db =>
        {
            var file = await db.Enterprises.SingleAsync(row => row.Id == enterprise);
            var hazard = (Hazard)Activator.CreateInstance(typeof(Hazard), nonPublic: true)!;
            var entry = db.Add(hazard);
            Set(entry, row => row.Year, 2026);
            Set(entry, row => row.Number, number);
            Set(entry, row => row.State, state);
            Set(entry, row => row.Level, level);
            Set(entry, row => row.EnterpriseId, enterprise);
            Set(entry, row => row.TownshipCode, file.TownshipCode);
            Set(entry, row => row.SectorCode, file.SectorCode);
            Set(entry, row => row.FoundOn, new DateOnly(2026, 11, 3));
            Set(entry, row => row.Description, text);
            Set(entry, row => row.Location, "柜台");
            Set(entry, row => row.DueOn, due);
            Set(entry, row => row.SearchText, $"{hazard.FullNumber} {file.Name} {text}".ToLowerInvariant());
            db.Act = new Act("TEST.HAZARD", "测试数据");
            await db.SaveChangesAsync();
            return hazard.Id;
        });

    static void Set<T>(EntityEntry<Hazard> entry, Expression<Func<Hazard, T>> property, T value) => entry.Property(property).CurrentValue = value;
}
