using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Huining.Safety.Web.Platform.Api;

/// <summary>What <c>/openapi/v1.json</c> says: the API as a whole, how one is known, and the errors of every operation.</summary>
static class ApiDescription
{
    const string Bearer = "bearer", Problem = "Problem", Json = "application/json";

    public static void Configure(OpenApiOptions options)
    {
        options.ShouldInclude = description => description.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
        options.AddSchemaTransformer(ApiSchemas.Describe);
        options.AddOperationTransformer(ApiOperations.Describe);
        options.AddDocumentTransformer((document, _, _) =>
        {
            Introduce(document);
            var components = document.Components ??= new OpenApiComponents();
            components.Schemas ??= new Dictionary<string, IOpenApiSchema>();
            components.Schemas[Problem] = ApiSchemas.Problem();
            foreach (var path in document.Paths.Values)
                foreach (var (method, operation) in path.Operations ?? [])
                    Complete(document, method, operation);
            return Task.CompletedTask;
        });
    }

    static void Introduce(OpenApiDocument document)
    {
        document.Info.Title = "会宁县安全生产监管平台接口";
        document.Info.Version = "v1";
        document.Info.Description =
            "与网页相同的权限、可见范围和规则。每个请求带 Authorization: Bearer 令牌；写请求带 Idempotency-Key（同一键重发只办一次，保留 7 天）。"
            + "错误按 RFC 9457 用中文说明哪里不对、怎样改。时间为 UTC（ISO 8601），日期为北京日期，枚举为大写代码。";
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes[Bearer] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = Bearer,
            Description = "在“我的账号—接口令牌”签发，或由管理员用命令 token create 签发。",
        };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Bearer, document)] = [] }];
        document.Servers?.Clear();
    }

    static void Complete(OpenApiDocument document, HttpMethod method, OpenApiOperation operation)
    {
        var writes = method != HttpMethod.Get;
        operation.Responses ??= [];
        foreach (var answer in operation.Responses.Values) OnlyJson(answer.Content);
        OnlyJson(operation.RequestBody?.Content);
        foreach (var (status, words) in Errors(writes, operation.Parameters?.Any(parameter => parameter.In == ParameterLocation.Path) == true))
            operation.Responses[status] = new OpenApiResponse
            {
                Description = words,
                Content = new Dictionary<string, OpenApiMediaType> { [ApiProblem.MediaType] = new() { Schema = new OpenApiSchemaReference(Problem, document) } },
            };
        if (!writes) return;
        (operation.Parameters ??= []).Add(new OpenApiParameter
        {
            Name = OnceKeyNeededAttribute.Header,
            In = ParameterLocation.Header,
            Required = true,
            Description = "每办一件事一个新的键，如 UUID；重发时用同一个键，就只办一次。",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 100 },
        });
    }

    /// <summary>The framework would also list text/json and its kin.</summary>
    static void OnlyJson(IDictionary<string, OpenApiMediaType>? content)
    {
        if (content?.ContainsKey(Json) != true) return;
        foreach (var other in content.Keys.Where(type => type != Json).ToList()) content.Remove(other);
    }

    static IEnumerable<(string Status, string Words)> Errors(bool writes, bool ofOne)
    {
        yield return ("400", "内容或参数有误，errors 逐项说明怎样改。");
        yield return ("401", "没有令牌，或令牌无效。");
        yield return ("403", "账号没有这项权限。");
        if (ofOne) yield return ("404", "没有这条记录，或不在账号的可见范围内；两者回答相同。");
        if (writes)
        {
            if (ofOne) yield return ("409", "别人先改了这条记录，或记录现在的状态不能这样办。");
            yield return ("413", "内容超过上限。");
            yield return ("415", "Content-Type 不对。");
            yield return ("422", "这个 Idempotency-Key 已用于另外的内容。");
        }
        yield return ("429", "请求太快，等 Retry-After 秒后再发。");
        yield return ("500", "系统出错，可用同一个键重发；requestId 供查日志。");
    }
}
