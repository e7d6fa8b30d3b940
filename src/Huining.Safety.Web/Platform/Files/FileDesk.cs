using Huining.Safety.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Platform.Files;

/// <summary>Finds and reads stored files; a file of a record one may not see is not found.</summary>
public sealed class FileDesk(SafetyDbContext db)
{
    /// <summary>The files of a record, oldest first.</summary>
    public async Task<IReadOnlyList<StoredFile>> OfAsync(string ownerType, Guid owner, CancellationToken cancel = default) =>
        await db.Set<StoredFile>().AsNoTracking().Where(row => row.OwnerId == owner && row.OwnerType == ownerType)
            .OrderBy(row => row.CreatedAt).ThenBy(row => row.Id).ToListAsync(cancel);

    /// <summary>A file, or null.</summary>
    public Task<StoredFile?> FindAsync(Guid id, CancellationToken cancel = default) =>
        db.Set<StoredFile>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancel);

    /// <summary>The bytes of a file that was found before, part by part.</summary>
    public IAsyncEnumerable<byte[]> ReadAsync(StoredFile file, FileVariant variant) =>
        db.Set<FilePart>().AsNoTracking().Where(part => part.FileId == file.Id && part.Variant == variant)
            .OrderBy(part => part.Number).Select(part => part.Bytes).AsAsyncEnumerable();

    /// <summary>Bytes of a variant; null when the file has none.</summary>
    public Task<long?> LengthAsync(StoredFile file, FileVariant variant, CancellationToken cancel = default) =>
        db.Set<FilePart>().Where(part => part.FileId == file.Id && part.Variant == variant).SumAsync(part => (long?)part.Bytes.Length, cancel);
}
