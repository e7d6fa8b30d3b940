using Huining.Safety.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Platform.Imports;

/// <summary>Keeps uploaded files in the database while somebody decides, so that any instance can carry on and no
/// personal data lies on a server's disk.</summary>
public sealed class ImportFiles(SafetyDbContext db, TimeProvider time)
{
    /// <summary>A file nobody decided about is dropped after a day.</summary>
    static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>Keeps a file for a batch and drops forgotten ones.</summary>
    public async Task KeepAsync(ImportBatch batch, Stream file, CancellationToken cancel)
    {
        await DropForgottenAsync(cancel);
        file.Position = 0;
        var buffer = new byte[ImportFilePart.Size];
        for (int part = 0, read; (read = await file.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancel)) > 0; part++)
            db.Add(new ImportFilePart { BatchId = batch.Id, Part = part, Content = buffer[..read] });
    }

    /// <summary>The file of a batch; null when it has been dropped.</summary>
    public async Task<Stream?> OpenAsync(Guid batch, CancellationToken cancel)
    {
        var file = new MemoryStream();
        await foreach (var part in db.Set<ImportFilePart>().AsNoTracking().Where(row => row.BatchId == batch).OrderBy(row => row.Part).AsAsyncEnumerable().WithCancellation(cancel))
            file.Write(part.Content);
        file.Position = 0;
        return file.Length == 0 ? null : file;
    }

    /// <summary>Drops the file of a batch.</summary>
    public Task DropAsync(Guid batch, CancellationToken cancel) =>
        db.Set<ImportFilePart>().Where(row => row.BatchId == batch).ExecuteDeleteAsync(cancel);

    Task DropForgottenAsync(CancellationToken cancel)
    {
        var before = time.GetUtcNow() - Kept;
        return db.Set<ImportFilePart>()
            .Where(part => db.Set<ImportBatch>().Any(batch => batch.Id == part.BatchId && batch.CreatedAt < before))
            .ExecuteDeleteAsync(cancel);
    }
}
