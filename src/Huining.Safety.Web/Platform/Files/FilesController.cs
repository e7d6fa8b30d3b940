using Huining.Safety.Web.Platform.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Huining.Safety.Web.Platform.Files;

/// <summary>Serves stored files to those who may see the record they belong to. Pictures are shown in the page,
/// because we encoded them ourselves; everything else is only handed over for saving.</summary>
[Allow(Permission.FileRead)]
public sealed class FilesController(FileDesk desk) : Controller
{
    /// <summary>No address of a file may run anything, whatever a browser makes of its bytes.</summary>
    const string ContentPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";

    /// <summary>The file itself: a picture without its metadata, a paper as it came.</summary>
    [HttpGet("/files/{id:guid}")]
    public Task<IActionResult> Content(Guid id, CancellationToken cancel) => ServeAsync(id, FileVariant.Content, cancel);

    /// <summary>The picture with time, place and person on it.</summary>
    [HttpGet("/files/{id:guid}/stamped")]
    public Task<IActionResult> Stamped(Guid id, CancellationToken cancel) => ServeAsync(id, FileVariant.Stamped, cancel);

    /// <summary>The small picture.</summary>
    [HttpGet("/files/{id:guid}/thumb")]
    public Task<IActionResult> Thumb(Guid id, CancellationToken cancel) => ServeAsync(id, FileVariant.Thumb, cancel);

    async Task<IActionResult> ServeAsync(Guid id, FileVariant variant, CancellationToken cancel)
    {
        if (await desk.FindAsync(id, cancel) is not { } file) return NotFound();
        // A machine without fonts makes no stamped copies: the plain picture stands in.
        if (await desk.LengthAsync(file, variant, cancel) is not { } length)
        {
            if (variant != FileVariant.Stamped || !file.Kind.IsPicture()) return NotFound();
            (variant, length) = (FileVariant.Content, file.Size);
        }
        var headers = Response.Headers;
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "private, max-age=300";
        headers.ETag = $"\"{Convert.ToHexStringLower(file.Sha256)[..32]}-{(int)variant}\"";
        if (Request.Headers.IfNoneMatch == headers.ETag) return StatusCode(StatusCodes.Status304NotModified);
        var disposition = new ContentDispositionHeaderValue(file.Kind.IsPicture() ? "inline" : "attachment");
        disposition.SetHttpFileName(file.Name);
        headers.ContentDisposition = disposition.ToString();
        Response.ContentType = file.Kind.MediaType();
        Response.ContentLength = length;
        await foreach (var part in desk.ReadAsync(file, variant).WithCancellation(cancel))
            await Response.Body.WriteAsync(part, cancel);
        return new EmptyResult();
    }
}
