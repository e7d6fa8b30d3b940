using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Huining.Safety.Web.Platform.Api;

/// <summary>What <c>/openapi/v1.json</c> says about the API as a whole.</summary>
static class ApiDescription
{
    public static void Configure(OpenApiOptions options)
    {
        options.ShouldInclude = description => description.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "会宁县安全生产监管平台接口";
            document.Info.Version = "v1";
            document.Info.Description =
                "与网页相同的权限、可见范围和规则。每个请求带 Authorization: Bearer 令牌；写请求带 Idempotency-Key（同一键重发只办一次，保留 7 天）。"
                + "错误按 RFC 9457 用中文说明哪里不对、怎样改。时间为 UTC（ISO 8601），日期为北京日期，枚举为大写代码。";
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
            document.Components.SecuritySchemes["bearer"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer" };
            document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("bearer", document)] = [] }];
            return Task.CompletedTask;
        });
    }
}
