using Huining.Safety.Web.Platform.Codes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Label = System.ComponentModel.DataAnnotations.DisplayAttribute;

namespace Huining.Safety.Web.Platform.Api;

/// <summary>Describes fields in Chinese: with the label of the form, and codes with what they mean.</summary>
static class ApiSchemas
{
    public static Task Describe(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancel)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type.IsEnum)
            schema.Description = string.Join("；", Enum.GetValues(type).Cast<Enum>().Select(value => $"{EnumCode.Of(value)} {value.Name()}"));
        else if (context.JsonPropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(Label), true) is [Label { Name: { } label }, ..])
            schema.Description ??= label;
        return Task.CompletedTask;
    }

    /// <summary>The shape of every error.</summary>
    public static OpenApiSchema Problem() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "出错时的回答（RFC 9457）。",
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["title"] = Text("哪一类错误。"),
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "HTTP 状态码。" },
            ["detail"] = Text("哪里不对，怎样改。"),
            ["instance"] = Text("请求的地址。"),
            ["requestId"] = Text("请求编号，报修时请告诉我们。"),
            ["errors"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Description = "逐项的错误：键是 JSON 里的位置，如 facts.uscc。",
                AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } },
            },
        },
    };

    static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };
}
