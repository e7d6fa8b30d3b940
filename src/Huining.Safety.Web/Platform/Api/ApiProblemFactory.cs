using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Huining.Safety.Web.Platform.Api;

/// <summary>Words the errors that the framework makes itself: unreadable JSON, wrong types, wrong content type.</summary>
sealed class ApiProblemFactory : ProblemDetailsFactory
{
    /// <inheritdoc />
    public override ProblemDetails CreateProblemDetails(
        HttpContext httpContext, int? statusCode = null, string? title = null, string? type = null, string? detail = null, string? instance = null) =>
        ApiProblem.Fill(new ProblemDetails { Title = title, Type = type, Instance = instance }, httpContext, statusCode ?? 500, detail, null);

    /// <inheritdoc />
    public override ValidationProblemDetails CreateValidationProblemDetails(
        HttpContext httpContext, ModelStateDictionary modelStateDictionary, int? statusCode = null, string? title = null,
        string? type = null, string? detail = null, string? instance = null)
    {
        var errors = modelStateDictionary.Where(entry => entry.Value is { Errors.Count: > 0 })
            .GroupBy(entry => FieldOf(entry.Key), entry => entry.Value!.Errors.Select(error => Words(entry.Key, error)))
            .ToDictionary(field => field.Key, field => field.SelectMany(words => words).Distinct().ToArray());
        // The framework's own title is English.
        var problem = new ValidationProblemDetails(errors) { Title = null, Type = type, Instance = instance };
        return ApiProblem.Fill(problem, httpContext, statusCode ?? 400, detail, null);
    }

    /// <summary>facts.employeesCount for $.facts.employeesCount or Facts.EmployeesCount; body for the whole.</summary>
    static string FieldOf(string key)
    {
        var path = key.TrimStart('$').TrimStart('.');
        return path.Length == 0 ? "body" : string.Join('.', path.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));
    }

    static string Words(string key, ModelError error) => key switch
    {
        "$" => "不是有效的 JSON，或缺少必填的项目，请对照 /api 页上的说明。",
        _ when key.StartsWith('$') => $"{FieldOf(key)} 的类型不对，或不是列出的代码，请对照 /api 页上的说明。",
        _ when error.ErrorMessage.Length == 0 => "填得不对，请改正。",
        _ => error.ErrorMessage,
    };
}
