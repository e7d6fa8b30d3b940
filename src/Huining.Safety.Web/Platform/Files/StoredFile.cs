using System.ComponentModel.DataAnnotations;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Audit;

namespace Huining.Safety.Web.Platform.Files;

/// <summary>Where a photo came from, as far as the sending page knows.</summary>
public enum PhotoSource
{
    [Display(Name = "来源不明")] Unknown,
    [Display(Name = "现场拍摄")] Camera,
    [Display(Name = "相册")] Album,
}

/// <summary>A file that belongs to a record. Its bytes lie in <see cref="FilePart"/>s; this row says what they are,
/// whose they are, and by which hash they can be proved.</summary>
public sealed class StoredFile : Record, IScoped
{
    StoredFile() { }

    internal static StoredFile From(CheckedFile file, FileOwner owner) => new()
    {
        OwnerType = owner.Type,
        OwnerId = owner.Id,
        Purpose = owner.Purpose,
        TownshipCode = owner.Scope.TownshipCode,
        SectorCode = owner.Scope.SectorCode,
        EnterpriseId = owner.Scope.EnterpriseId,
        Name = file.Name,
        Kind = file.Kind,
        Size = file.Content.Length,
        Sha256 = System.Security.Cryptography.SHA256.HashData(file.Content),
        OriginalSha256 = file.OriginalSha256,
        OriginalSize = file.OriginalSize,
        Width = file.Width,
        Height = file.Height,
        TakenAt = file.Facts.TakenAt,
        Longitude = file.Facts.Longitude,
        Latitude = file.Facts.Latitude,
        Source = file.Source,
    };

    /// <summary>Type of the record it belongs to, Hazard.</summary>
    public string OwnerType { get; private set; } = "";
    public Guid OwnerId { get; private set; }
    /// <summary>What it is to its owner, BEFORE or AFTER.</summary>
    public string Purpose { get; private set; } = "";
    public string TownshipCode { get; private set; } = "";
    public string SectorCode { get; private set; } = "";
    public Guid? EnterpriseId { get; private set; }
    /// <summary>Safe name with the ending of what it is.</summary>
    public string Name { get; private set; } = "";
    /// <summary>What came in; pictures are kept as JPEG.</summary>
    public FileKind Kind { get; private set; }
    /// <summary>Bytes kept.</summary>
    public int Size { get; private set; }
    /// <summary>SHA-256 of the bytes kept.</summary>
    public byte[] Sha256 { get; private set; } = [];
    /// <summary>SHA-256 of the bytes as they came in, before re-encoding.</summary>
    public byte[] OriginalSha256 { get; private set; } = [];
    public int OriginalSize { get; private set; }
    /// <summary>Pixels; null for papers.</summary>
    public int? Width { get; private set; }
    public int? Height { get; private set; }
    /// <summary>From the picture's own data (EXIF); null when it tells none.</summary>
    public DateTimeOffset? TakenAt { get; private set; }
    /// <summary>WGS-84 degrees, from EXIF.</summary>
    public decimal? Longitude { get; private set; }
    public decimal? Latitude { get; private set; }
    public PhotoSource Source { get; private set; }

    /// <inheritdoc />
    public override string AuditTitle => Name;

    /// <summary>Hands the file over, when a draft becomes a record.</summary>
    public void MoveTo(FileOwner owner)
    {
        (OwnerType, OwnerId, Purpose) = (owner.Type, owner.Id, owner.Purpose);
        (TownshipCode, SectorCode, EnterpriseId) = (owner.Scope.TownshipCode, owner.Scope.SectorCode, owner.Scope.EnterpriseId);
    }
}

/// <summary>The record a file belongs to.</summary>
/// <param name="Type">Entity name, Hazard.</param>
/// <param name="Id">Its key.</param>
/// <param name="Purpose">What the file is to it, BEFORE.</param>
/// <param name="Scope">Who may see it.</param>
public sealed record FileOwner(string Type, Guid Id, string Purpose, IScoped Scope);
