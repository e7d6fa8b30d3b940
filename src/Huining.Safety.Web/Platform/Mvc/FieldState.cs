using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Huining.Safety.Web.Platform.Mvc;

/// <summary>One field as it stands: its name, its id, what was typed or stored, what is wrong.</summary>
sealed class FieldState
{
    /// <summary>Reads the field's state from the view that shows it.</summary>
    public FieldState(ModelExpression field, ViewContext view)
    {
        Name = view.ViewData.TemplateInfo.GetFullHtmlFieldName(field.Name);
        Id = TagBuilder.CreateSanitizedId(Name, "_");
        view.ViewData.ModelState.TryGetValue(Name, out var entry);
        Error = entry?.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;
        Values = Typed(entry) ?? Stored(field.Model);
    }

    /// <summary>Name under which the value is sent.</summary>
    public string Name { get; }

    /// <summary>Id of the control; of the first one in a group, so that the error summary can lead there.</summary>
    public string Id { get; }

    /// <summary>Id of the hint line.</summary>
    public string HintId => Id + "-hint";

    /// <summary>Id of the error line.</summary>
    public string ErrorId => Id + "-error";

    /// <summary>The first error; null when the field is right.</summary>
    public string? Error { get; }

    /// <summary>What was typed, else what is stored; several for a list of checks.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>The single value as text.</summary>
    public string Value => Values.Count > 0 ? Values[0] : "";

    static string[]? Typed(ModelStateEntry? entry) => entry?.RawValue switch
    {
        string[] several => several,
        string one => [one],
        _ => null,
    };

    static string[] Stored(object? model) => model switch
    {
        null => [],
        string text => [text],
        IEnumerable several => [.. several.Cast<object?>().Select(Text)],
        _ => [Text(model)],
    };

    static string Text(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        DateOnly date => DateWords.Iso(date),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
