using Huining.Safety.Web.Platform.Codes;
using Microsoft.AspNetCore.Mvc;

namespace Huining.Safety.Web.Platform.Api;

/// <summary>An error of the API as RFC 9457 has it, in Chinese: what is wrong and how to mend it, and the number under
/// which the log keeps the request.</summary>
public static class ApiProblem
{
    /// <summary>Media type of every error.</summary>
    public const string MediaType = "application/problem+json";

    /// <summary>The problem of a status.</summary>
    /// <param name="http">The request.</param>
    /// <param name="status">HTTP status, 400 to 599.</param>
    /// <param name="detail">What is wrong in this case; null says what the status always means.</param>
    /// <param name="path">Path asked for, where the request was re-executed under another.</param>
    public static ProblemDetails Of(HttpContext http, int status, string? detail = null, string? path = null) =>
        Fill(new ProblemDetails(), http, status, detail, path);

    /// <summary>The same as the answer of an action.</summary>
    public static ObjectResult Result(HttpContext http, int status, string? detail = null, string? path = null) =>
        new(Of(http, status, detail, path)) { StatusCode = status, ContentTypes = { MediaType } };

    /// <summary>Writes the problem where no action runs.</summary>
    public static Task WriteAsync(HttpContext http, int status, string? detail = null)
    {
        http.Response.StatusCode = status;
        return http.Response.WriteAsJsonAsync(Of(http, status, detail), HouseJson.Options, MediaType + "; charset=utf-8", http.RequestAborted);
    }

    internal static T Fill<T>(T problem, HttpContext http, int status, string? detail, string? path) where T : ProblemDetails
    {
        var (title, always) = Words(status);
        problem.Status = status;
        problem.Title ??= title;
        problem.Detail = detail ?? problem.Detail ?? always;
        problem.Instance ??= path ?? http.Request.Path;
        problem.Extensions["requestId"] = http.TraceIdentifier;
        return problem;
    }

    static (string Title, string Always) Words(int status) => status switch
    {
        400 => ("请求有误", "请求的内容有误，请按 errors 里的说明改正后再发。"),
        401 => ("需要接口令牌", "请在请求头写 Authorization: Bearer 加令牌。令牌不存在、已过期或已收回，以及账号已停用时，也会这样回答。"),
        403 => ("没有权限", "这个令牌所属的账号不能办这件事。"),
        404 => ("没有找到", "地址可能写错了，记录可能已经移走，也可能不在您的管辖范围内。"),
        405 => ("方法不对", "这个地址不支持这种请求方法，请对照 /api 页上的说明。"),
        406 => ("格式不支持", "接口只回答 application/json。"),
        409 => ("现在不能这样办", "记录已经有了变动，请重新读取后再决定。"),
        412 => ("版本不对", "If-Match 与记录现在的版本不同，请重新读取后再决定。"),
        413 => ("内容太大", "一次提交的内容超过了上限：JSON 1 MB，文件 20 MB。请分批提交或压缩后再传。"),
        415 => ("格式不支持", "请求头 Content-Type 应为 application/json；上传文件用 multipart/form-data。"),
        422 => ("同一个提交编号不能用于不同的内容", "这个 Idempotency-Key 已经用过，而内容不同。内容有变就换一个新的键。"),
        426 => ("请改用 https", "接口只走加密连接，请把地址开头的 http:// 改成 https://。"),
        429 => ("请求太快了", "短时间内请求太多。请等到响应头 Retry-After 所说的秒数以后再发。"),
        503 => ("系统暂时不能用", "数据库正在恢复，或系统正在维护。请过几分钟用同一个 Idempotency-Key 重发。"),
        >= 500 => ("系统出错了", "问题在我们这边，已经记下来了。可以用同一个 Idempotency-Key 重发；还不行，请告诉我们 requestId。"),
        _ => ("请求有误", "系统没法处理这个请求，请对照 /api 页上的说明。"),
    };
}
