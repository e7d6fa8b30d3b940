using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Api;
using Huining.Safety.Web.Platform.Codes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Platform.Forms;

/// <summary>Runs each write of a page or of the API in one transaction together with its sender's key
/// (form field <c>__once</c>, header <c>Idempotency-Key</c>). Sent twice, it is done once and answered twice; an
/// answer that is not a success leaves neither data nor key behind, so that the person can mend and send again.</summary>
public sealed class OnceFilter(SafetyDbContext db, CurrentVisitor current, IUrlHelperFactory urls, TimeProvider time) : IAsyncActionFilter, IOrderedFilter
{
    /// <summary>Name of the hidden field.</summary>
    public const string Field = "__once";

    /// <inheritdoc />
    public int Order => -1000;

    /// <inheritdoc />
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)
            || context.ActionDescriptor.EndpointMetadata.OfType<NotOnceAttribute>().Any())
        {
            await next();
            return;
        }

        var cancel = context.HttpContext.RequestAborted;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var key = KeyOf(request);
        if (key is not null)
        {
            var sender = Sender;
            var fingerprint = await FingerprintAsync(request);
            // The insert waits for a twin that is still running and then finds its answer.
            var mine = await db.Database.ExecuteSqlAsync(
                $"""
                 insert into once_keys (sender, key, request, at, status) values ({sender}, {key}, {fingerprint}, {time.GetUtcNow()}, 0)
                 on conflict (sender, key) do nothing
                 """, cancel);
            if (mine == 0)
            {
                var done = await db.Set<OnceKey>().AsNoTracking().SingleAsync(row => row.Sender == sender && row.Key == key, cancel);
                context.Result = done.Request.SequenceEqual(fingerprint) ? Replay(done, context.HttpContext.Response) : Reused(context.HttpContext);
                return;
            }
        }

        var executed = await next();
        if (executed.Exception is not null && !executed.ExceptionHandled || !IsSuccess(executed, context.ModelState)) return;
        if (key is not null) await RememberAsync(key, executed, cancel);
        await transaction.CommitAsync(cancel);
    }

    static string? KeyOf(HttpRequest request) =>
        request.Headers[OnceKeyNeededAttribute.Header].FirstOrDefault() is { Length: > 0 and <= 100 } header ? header
        : request.HasFormContentType && request.Form[Field].FirstOrDefault() is { Length: > 0 and <= 100 } field ? field
        : null;

    static bool IsSuccess(ActionExecutedContext executed, ModelStateDictionary state) => executed.Result switch
    {
        RedirectResult or RedirectToActionResult or RedirectToRouteResult or LocalRedirectResult or FileResult => true,
        ViewResult view => state.IsValid && view.StatusCode is null or < 400,
        ObjectResult result => (result.StatusCode ?? 200) < 400,
        StatusCodeResult result => result.StatusCode < 400,
        _ => true,
    };

    string Sender => current.Value.Id?.ToString() ?? "public";

    async Task RememberAsync(string key, ActionExecutedContext executed, CancellationToken cancel)
    {
        var sender = Sender;
        var (status, location, body) = executed.Result switch
        {
            LocalRedirectResult redirect => (302, redirect.Url, null),
            RedirectResult redirect => (302, redirect.Url, null),
            RedirectToActionResult redirect => (302, urls.GetUrlHelper(executed).Action(redirect.ActionName, redirect.ControllerName, redirect.RouteValues), null),
            CreatedResult created => (201, created.Location, Serialise(created.Value)),
            ObjectResult value => (value.StatusCode ?? 200, null, Serialise(value.Value)),
            _ => (204, (string?)null, (string?)null),
        };
        await db.Set<OnceKey>().Where(row => row.Sender == sender && row.Key == key).ExecuteUpdateAsync(
            row => row.SetProperty(x => x.Status, status).SetProperty(x => x.Location, location).SetProperty(x => x.Body, body), cancel);
    }

    static string? Serialise(object? value) =>
        value is null ? null : System.Text.Json.JsonSerializer.Serialize(value, HouseJson.Options);

    static IActionResult Replay(OnceKey done, HttpResponse response)
    {
        if (done is { Status: StatusCodes.Status302Found, Location: { } url }) return new LocalRedirectResult(url);
        if (done.Location is { } location) response.Headers.Location = location;
        return done.Body is { } body
            ? new ContentResult { StatusCode = done.Status, Content = body, ContentType = "application/json; charset=utf-8" }
            : new StatusCodeResult(done.Status == 0 ? StatusCodes.Status409Conflict : done.Status);
    }

    static IActionResult Reused(HttpContext http) => ApiRoom.Owns(http.Request.Path)
        ? ApiProblem.Result(http, StatusCodes.Status422UnprocessableEntity)
        : new StatusCodeResult(StatusCodes.Status422UnprocessableEntity);

    static async Task<byte[]> FingerprintAsync(HttpRequest request)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}\n"));
        if (request.HasFormContentType)
        {
            foreach (var (name, values) in request.Form.Where(field => field.Key is not (Field or "__RequestVerificationToken")).OrderBy(field => field.Key, StringComparer.Ordinal))
                hash.AppendData(Encoding.UTF8.GetBytes($"{name}={string.Join('\u001f', values!)}\n"));
            foreach (var file in request.Form.Files)
                await AppendAsync(hash, file.OpenReadStream());
        }
        else if (request.Body.CanSeek)
        {
            request.Body.Position = 0;
            await AppendAsync(hash, request.Body);
            request.Body.Position = 0;
        }
        return hash.GetHashAndReset();
    }

    static async Task AppendAsync(IncrementalHash hash, Stream stream)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(81920);
        try
        {
            for (int read; (read = await stream.ReadAsync(buffer)) > 0;) hash.AppendData(buffer, 0, read);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}

/// <summary>For the few writes that manage their own transaction or must count even when refused, such as login.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NotOnceAttribute(string reason) : Attribute
{
    /// <summary>Why.</summary>
    public string Reason { get; } = reason;
}
