using Microsoft.AspNetCore.Mvc.Filters;

namespace Huining.Safety.Web.Platform.Api;

/// <summary>Refuses a write of the API without a key: a program on a bad line sends twice sooner or later, and only the
/// key tells a repetition from a second hazard.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OnceKeyNeededAttribute : Attribute, IResourceFilter
{
    /// <summary>Name of the header.</summary>
    public const string Header = "Idempotency-Key";

    const int LongestKey = 100;

    /// <inheritdoc />
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        var request = context.HttpContext.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) return;
        var key = request.Headers[Header].ToString();
        if (key.Length is 0 or > LongestKey)
            context.Result = ApiProblem.Result(context.HttpContext, StatusCodes.Status400BadRequest,
                $"写请求要在请求头带 {Header}：每办一件事生成一个新的键（如 UUID，最长 {LongestKey} 个字符），重发时用同一个键，就只办一次。");
    }

    /// <inheritdoc />
    public void OnResourceExecuted(ResourceExecutedContext context) { }
}
