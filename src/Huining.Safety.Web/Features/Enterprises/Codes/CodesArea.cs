using Huining.Safety.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Huining.Safety.Web.Features.Enterprises.Codes;

/// <summary>Sets up the enterprises' QR codes and public cards.</summary>
public static class CodesArea
{
    /// <summary>Registers issue, scan and publication.</summary>
    public static void AddEnterpriseCodes(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<CodeSigner>();
        builder.Services.AddSingleton<CardPublication>();
        builder.Services.AddSingleton<IInterceptor>(provider => provider.GetRequiredService<CardPublication>());
        builder.Services.AddScoped<CodeDesk>();
        builder.Services.AddScoped<IReferenceLoader, CardLoader>();
        builder.Services.AddScoped<IDemoData, CodeDemoData>();
    }
}

/// <summary>Publishes, at each migration, the cards that are missing.</summary>
sealed class CardLoader(CodeDesk desk) : IReferenceLoader
{
    public Task LoadAsync(CancellationToken cancel) => desk.PublishMissingAsync(cancel);
}

/// <summary>Gives the demonstration's enterprises their codes.</summary>
sealed class CodeDemoData(SafetyDbContext db, CodeDesk desk) : IDemoData
{
    public int Order => 12;

    public async Task LoadAsync(CancellationToken cancel)
    {
        await desk.IssueMissingAsync(db.Enterprises.Where(row => row.IsDemo), cancel);
        db.ChangeTracker.Clear();
    }
}
