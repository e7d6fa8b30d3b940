using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Hazards.Demo;

/// <summary>Invented hazards of the demo enterprises: at least one in each state, some overdue, and a past of closed
/// ones over two years. The same at every call, counted from today.</summary>
public sealed class HazardDemoData(SafetyDbContext db, IServiceProvider services, HazardCodeLists lists, EnterpriseCodeLists places, StampFont font) : IDemoData
{
    const int Ended = 100;

    /// <inheritdoc />
    public int Order => 30;

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken cancel)
    {
        if (await db.Hazards.AnyAsync(row => row.IsDemo, cancel)) return;
        var people = await DemoPeople.ReadAsync(db, places, cancel);
        var known = await db.Users.Where(row => row.IsDemo && row.EnterpriseId != null).Select(row => row.EnterpriseId!.Value).Distinct().ToListAsync(cancel);
        var enterprises = (await db.Enterprises.AsNoTracking().Where(row => row.IsDemo && row.Status == OperatingStatus.Operating).OrderBy(row => row.Name).ToListAsync(cancel))
            .OrderByDescending(row => known.Contains(row.Id)).ToList();
        if (enterprises.Count == 0) return;
        var watched = enterprises.Where(row => lists.CriteriaOf(row.SectorCode).Any() && row.SectorCode != "FIREWORKS").ToList();

        await using var stage = new DemoStage(services);
        await using var transaction = await stage.Db.Database.BeginTransactionAsync(cancel);
        foreach (var (story, place) in Stories().OrderByDescending(row => row.Story.FoundDaysAgo))
        {
            var pool = DemoStory.Major.Contains(story) && watched.Count > 0 ? watched : enterprises;
            await TellAsync(stage, people, story, pool[place % pool.Count], place, cancel);
            stage.Db.ChangeTracker.Clear();
        }
        await transaction.CommitAsync(cancel);
    }

    /// <summary>The stories with a running number that spreads them over the enterprises; those with an account get several.</summary>
    static IEnumerable<(DemoStory Story, int Place)> Stories()
    {
        for (var place = 0; place < Ended; place++) yield return (DemoStory.Ended(place), place * 2);
        for (var round = 0; round < 3; round++)
            for (var place = 0; place < DemoStory.Open.Count; place++)
                yield return (DemoStory.Open[place], round * 41 + place);
        for (var place = 0; place < DemoStory.Major.Count; place++) yield return (DemoStory.Major[place], place * 3);
    }

    async Task TellAsync(DemoStage stage, DemoPeople people, DemoStory story, Enterprise at, int place, CancellationToken cancel)
    {
        var cards = lists.TypicalFor(at.SectorCode);
        var typical = cards[place % cards.Count];
        var photos = new DemoPhoto(font);
        stage.Set(story.FoundDaysAgo, people.For("REPORT", story.Source, at));
        var hazard = DemoStage.Done(await stage.Reports.ReportAsync(new HazardReport
        {
            EnterpriseId = at.Id,
            Source = story.Source,
            FoundOn = stage.Today,
            Description = typical.Description,
            Location = typical.Where,
            CategoryCode = typical.CategoryCode,
            ResponsiblePerson = at.SafetyManagerName ?? at.PrincipalName,
            ResponsiblePhone = at.SafetyManagerPhone ?? at.PrincipalPhone,
        }, [photos.Of(typical.Title, mended: false)], cancel));
        foreach (var step in story.Steps)
        {
            stage.Set(story.FoundDaysAgo - step.Day, people.For(step.Act, story.Source, at));
            var due = await stage.Periods.DefaultDueAsync(step.Act == "CONFIRM_GENERAL" ? HazardLevel.General : hazard.Level, stage.Today, cancel);
            var criterion = lists.CriteriaOf(at.SectorCode).FirstOrDefault()?.Code ?? HazardCodeLists.OtherCriterion;
            hazard = DemoStage.Done(await stage.Acts.ActAsync(hazard.Id, step.Act, DemoInput.For(step.Act, hazard, stage.Today, due, criterion, photos.Of(typical.Title, mended: true)), cancel));
        }
    }
}
