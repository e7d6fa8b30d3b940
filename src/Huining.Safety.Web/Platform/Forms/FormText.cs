using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace Huining.Safety.Web.Platform.Forms;

/// <summary>Values as the texts that forms send.</summary>
public static class FormText
{
    const char Between = ',';

    /// <summary>The value as a form sends it; empty for none.</summary>
    public static string Of(object? value) => value switch
    {
        null => "",
        string text => text.Trim(),
        bool flag => flag ? "true" : "false",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.##########", CultureInfo.InvariantCulture),
        IEnumerable<string> several => string.Join(Between, several.Order(StringComparer.Ordinal)),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>The values of a field of several: the page of a lost update sends those of one side as one text.</summary>
    public static List<string> Several(IEnumerable<string?>? sent) =>
        [.. (sent ?? []).SelectMany(text => (text ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct()];

    /// <summary>The fields of a form that have a name for people, in its order.</summary>
    /// <param name="shown">A value as people read it, where it is not simply its text.</param>
    /// <param name="prefix">What stands before the fields' names.</param>
    public static IReadOnlyList<ConflictField<T>> FieldsOf<T>(Func<string, object, string?> shown, string prefix = "")
    {
        return
        [
            .. from property in typeof(T).GetProperties()
               let label = property.GetCustomAttribute<DisplayAttribute>()?.Name
               where property.CanWrite && label is not null
               select new ConflictField<T>(prefix + property.Name, label, form => Of(property.GetValue(form)), form => Show(property.Name, property.GetValue(form))),
        ];

        string Show(string name, object? value) => value switch
        {
            null or "" => "",
            bool flag => flag ? "是" : "否",
            IEnumerable<string> several => string.Join("、", several.Select(one => shown(name, one) ?? one)),
            _ => shown(name, value) ?? Of(value),
        };
    }
}
