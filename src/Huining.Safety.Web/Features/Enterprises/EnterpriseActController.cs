using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Calendar;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Enterprises;

/// <summary>What the acts on one file share: finding it, and leading back to it.</summary>
public abstract class EnterpriseActController(SafetyDbContext db, TimeProvider time) : Controller
{
    /// <summary>The database.</summary>
    protected SafetyDbContext Db { get; } = db;

    /// <summary>Today in Beijing.</summary>
    protected DateOnly Today => ChinaTime.Today(time);

    /// <summary>The instant of the act.</summary>
    protected DateTimeOffset Now => time.GetUtcNow();

    /// <summary>The file, tracked; null when it does not exist for the visitor or stands merged.</summary>
    protected Task<Enterprise?> FileAsync(Guid id, CancellationToken cancel) =>
        Db.Enterprises.FirstOrDefaultAsync(row => row.Id == id && row.MergedIntoId == null, cancel);

    /// <summary>A part of the file, tracked.</summary>
    protected Task<T?> PartAsync<T>(Guid file, Guid part, CancellationToken cancel) where T : EnterprisePart =>
        Db.Set<T>().FirstOrDefaultAsync(row => row.Id == part && row.EnterpriseId == file, cancel);

    /// <summary>Back to the file, saying what was done.</summary>
    protected LocalRedirectResult BackTo(Guid file, string done)
    {
        TempData["Done"] = done;
        return LocalRedirect($"/enterprises/{file}");
    }

    /// <summary>The act's form, with the file's name around it.</summary>
    protected ViewResult Form(string view, Enterprise file, object form)
    {
        ViewData["File"] = file;
        return View(view, form);
    }
}
