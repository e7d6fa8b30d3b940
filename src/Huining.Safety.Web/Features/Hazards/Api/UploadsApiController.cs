using System.ComponentModel;
using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Api;
using Huining.Safety.Web.Platform.Audit;
using Huining.Safety.Web.Platform.Files;
using Microsoft.AspNetCore.Mvc;

namespace Huining.Safety.Web.Features.Hazards.Api;

/// <summary>Files for programs: sent first, named by the report or act they belong to afterwards; read where the record
/// they belong to may be read.</summary>
[Route(Path), Tags("文件")]
public sealed class UploadsApiController(
    SafetyDbContext db, EnterpriseLookup enterprises, EnterpriseCodeLists places, FileIntake intake, FileDesk desk, Visitor visitor) : ApiController
{
    const string Path = "api/v1/files";

    /// <summary>Where files are.</summary>
    public const string Address = "/" + Path;

    /// <summary>Takes files in; each is looked at by its content, pictures are developed anew.</summary>
    [HttpPost, Allow(Permission.HazardReport), Consumes("multipart/form-data")]
    [EndpointName("uploadFiles"), EndpointSummary("上传照片或文件")]
    [EndpointDescription("先上传，再在上报或办理时写上编号。照片 JPG、PNG、WEBP，文件 PDF、DOCX、XLSX；一次最多 9 个，每个不超过 20 MB。")]
    [ProducesResponseType<IReadOnlyList<UploadedFile>>(StatusCodes.Status201Created)]
    public async Task<IActionResult> Upload(
        [FromForm, Description("文件所说的企业；企业账号不用写。")] Guid? enterpriseId,
        [FromForm, Description("一个或几个文件。")] IFormFileCollection? files, CancellationToken cancel)
    {
        var about = enterpriseId ?? visitor.Scope.Enterprise;
        if (about == Guid.Empty) return Invalid([("enterpriseId", "请写明企业的编号。")]);
        if (await enterprises.FindAsync(about, cancel) is not { } enterprise) return Invalid([("enterpriseId", "没有找到这家企业。")]);
        if (files is null or { Count: 0 }) return Invalid([("files", "没有收到文件，请用 multipart/form-data 的 files 一项发送。")]);
        var verdict = await intake.CheckAsync(files.Select(file => IncomingFile.Of(file)), FileRule.Papers("文件"),
            $"{places.TownshipName(enterprise.TownshipCode)} {enterprise.Name}", cancel);
        if (verdict.Refusal is { } why) return Invalid([("files", why)]);
        var kept = intake.Keep(verdict, new FileOwner(PendingUploads.Owner, visitor.Id!.Value, "", enterprise));
        db.Act = new Act("FILE.UPLOAD", "从接口上传了文件");
        await db.SaveChangesAsync(cancel);
        return Created((string?)null, kept.Select(file => new UploadedFile(file.Id, file.Name, file.Size, Convert.ToHexStringLower(file.Sha256))).ToList());
    }

    /// <summary>The bytes of a file.</summary>
    [HttpGet("{id:guid}"), Allow(Permission.FileRead)]
    [EndpointName("getFile"), EndpointSummary("文件的内容")]
    [ProducesResponseType<FileStreamResult>(StatusCodes.Status200OK, "application/octet-stream")]
    public async Task<IActionResult> Get(Guid id, CancellationToken cancel)
    {
        if (await desk.FindAsync(id, cancel) is not { } file) return NotFound();
        using var content = new MemoryStream(file.Size);
        await foreach (var part in desk.ReadAsync(file, FileVariant.Content).WithCancellation(cancel)) content.Write(part);
        return File(content.ToArray(), file.Kind.MediaType(), file.Name);
    }
}

/// <summary>A file that was taken in.</summary>
public sealed record UploadedFile(
    [property: Description("编号，写在上报或办理里。")] Guid Id,
    [property: Description("存下的名称。")] string Name,
    [property: Description("字节数。")] int Size,
    [property: Description("存下内容的 SHA-256；照片重新编码过，与原文件不同。")] string Sha256);
