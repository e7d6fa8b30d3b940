using System.Text.Json.Nodes;
using Huining.Safety.Web.Platform.Codes;
using Microsoft.OpenApi;

namespace Huining.Safety.Web.Platform.Api.Reference;

/// <summary>The API as its readable page shows it, taken from the document at <c>/openapi/v1.json</c>.</summary>
/// <param name="Title">Name of the API.</param>
/// <param name="Introduction">How it is used.</param>
/// <param name="Operations">In the document's order.</param>
/// <param name="Schemas">Shapes of bodies, by name.</param>
public sealed record ApiReference(
    string Title, string Introduction, IReadOnlyList<ReferenceOperation> Operations, IReadOnlyList<ReferenceSchema> Schemas)
{
    /// <summary>Reads the document.</summary>
    public static ApiReference Of(OpenApiDocument document) => new(
        document.Info.Title ?? "", document.Info.Description ?? "",
        [.. document.Paths.SelectMany(path => (path.Value.Operations ?? []).Select(operation => Operation(path.Key, operation.Key, operation.Value)))],
        [.. (document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>()).OrderBy(schema => schema.Key, StringComparer.Ordinal).Select(schema => Schema(schema.Key, schema.Value))]);

    static ReferenceOperation Operation(string path, HttpMethod method, OpenApiOperation operation) => new(
        operation.OperationId ?? "",
        operation.Tags?.FirstOrDefault()?.Name ?? "",
        method.Method, path, operation.Summary ?? "", operation.Description ?? "",
        [.. (operation.Parameters ?? []).Select(parameter => new ReferenceField(
            parameter.Name ?? "", Where(parameter.In), TypeOf(parameter.Schema), parameter.Required, Words(parameter.Description, parameter.Schema)))],
        operation.RequestBody?.Content?.Select(body => new ReferenceBody(body.Key, TypeOf(body.Value.Schema), Example(body.Key, body.Value.Schema))).FirstOrDefault(),
        [.. (operation.Responses ?? []).Select(response => new ReferenceResponse(
            response.Key, response.Value.Description ?? "", TypeOf(response.Value.Content?.Values.FirstOrDefault()?.Schema)))]);

    static ReferenceSchema Schema(string name, IOpenApiSchema schema) => new(
        name, schema.Description ?? "",
        [.. Properties(schema).Select(property => new ReferenceField(
            property.Key, "", TypeOf(property.Value), schema.Required?.Contains(property.Key) == true, property.Value.Description ?? ""))]);

    static IEnumerable<KeyValuePair<string, IOpenApiSchema>> Properties(IOpenApiSchema schema) => schema.Properties ?? new Dictionary<string, IOpenApiSchema>();

    static string Where(ParameterLocation? place) => place switch
    {
        ParameterLocation.Path => "路径",
        ParameterLocation.Header => "请求头",
        _ => "查询",
    };

    static string Words(string? description, IOpenApiSchema? schema) =>
        string.Join(" ", new[] { description, schema?.Enum is { Count: > 0 } || schema is OpenApiSchemaReference ? schema.Description : null }.Where(part => part is { Length: > 0 }));

    /// <summary>A type in words; names of other shapes stay, they are listed below.</summary>
    static string TypeOf(IOpenApiSchema? schema)
    {
        if (schema is null) return "";
        if (schema is OpenApiSchemaReference reference) return reference.Reference.Id ?? "";
        if (schema.OneOf?.FirstOrDefault(one => one is OpenApiSchemaReference) is { } other) return TypeOf(other);
        return (schema.Type & ~JsonSchemaType.Null) switch
        {
            JsonSchemaType.Array => $"{TypeOf(schema.Items)}[]",
            JsonSchemaType.Integer => "整数",
            JsonSchemaType.Number => "数字",
            JsonSchemaType.Boolean => "true/false",
            JsonSchemaType.Object => "对象",
            _ => schema.Format switch
            {
                "uuid" => "UUID",
                "date" => "日期",
                "date-time" => "时间",
                "binary" => "文件",
                _ when schema.Type?.HasFlag(JsonSchemaType.Integer) == true => "整数",
                _ when schema.Type?.HasFlag(JsonSchemaType.Number) == true => "数字",
                _ => "文本",
            },
        };
    }

    static string Example(string mediaType, IOpenApiSchema? schema) =>
        mediaType == "application/json" && schema is not null ? Sample(schema, 0)?.ToJsonString(new(HouseJson.Options) { WriteIndented = true }) ?? "" : "";

    const int Deepest = 4;

    static JsonNode? Sample(IOpenApiSchema schema, int depth)
    {
        if (depth > Deepest) return null;
        if (schema.Enum is { Count: > 0 } codes) return codes[0]?.DeepClone();
        if (schema.OneOf?.FirstOrDefault(one => one is OpenApiSchemaReference) is { } other) return Sample(other, depth);
        if (Properties(schema).Any())
            return new JsonObject(Properties(schema).Select(property => KeyValuePair.Create(property.Key, Sample(property.Value, depth + 1))));
        return TypeOf(schema) switch
        {
            "整数" or "数字" => 1,
            "true/false" => false,
            "UUID" => "01900000-0000-7000-8000-000000000000",
            "日期" => "2026-03-01",
            "时间" => "2026-03-01T02:00:00Z",
            "对象" => new JsonObject(),
            var type when type.EndsWith("[]", StringComparison.Ordinal) => schema.Items is { } item ? new JsonArray(Sample(item, depth + 1)) : new JsonArray(),
            _ => schema.Description is { Length: > 0 and < 30 } words ? words : "…",
        };
    }
}

/// <summary>One operation.</summary>
public sealed record ReferenceOperation(
    string Id, string Tag, string Method, string Path, string Summary, string Description,
    IReadOnlyList<ReferenceField> Parameters, ReferenceBody? Body, IReadOnlyList<ReferenceResponse> Responses);

/// <summary>A parameter or a field of a shape.</summary>
public sealed record ReferenceField(string Name, string Place, string Type, bool Required, string Description);

/// <summary>What is sent.</summary>
public sealed record ReferenceBody(string MediaType, string Type, string Example);

/// <summary>What may be answered.</summary>
public sealed record ReferenceResponse(string Status, string Description, string Type);

/// <summary>The shape of a body.</summary>
public sealed record ReferenceSchema(string Name, string Description, IReadOnlyList<ReferenceField> Fields);
