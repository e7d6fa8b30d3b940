using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text;

namespace Huining.Safety.Web.Platform.Codes;

/// <summary>An enum member as the code tables, the database and the API write it (SELF_CHECK), and as people
/// read it (企业自查).</summary>
public static class EnumCode
{
    static readonly ConcurrentDictionary<Enum, string> Codes = new();
    static readonly ConcurrentDictionary<Enum, string> Names = new();

    /// <summary>SELF_CHECK for SelfCheck.</summary>
    public static string Of(Enum value) => Codes.GetOrAdd(value, static value => Snake(value.ToString()).ToUpperInvariant());

    /// <inheritdoc cref="Of(Enum)" />
    public static string Of<T>(T value) where T : struct, Enum => Of((Enum)value);

    /// <summary>The Chinese name given by <see cref="DisplayAttribute"/>.</summary>
    public static string Name(this Enum value) => Names.GetOrAdd(value, static value =>
        value.GetType().GetField(value.ToString())?.GetCustomAttribute<DisplayAttribute>()?.Name ?? value.ToString());

    /// <summary>Reads a code; throws on one that does not exist, since the database checks them too.</summary>
    public static T Parse<T>(string code) where T : struct, Enum =>
        TryParse<T>(code, out var value) ? value : throw new FormatException($"{code} is no {typeof(T).Name}.");

    /// <summary>Reads a code or a Chinese name.</summary>
    public static bool TryParse<T>(string? text, out T value) where T : struct, Enum
    {
        foreach (var candidate in Enum.GetValues<T>())
        {
            if (Of(candidate) != text && candidate.Name() != text) continue;
            value = candidate;
            return true;
        }
        value = default;
        return false;
    }

    /// <summary>self_check for SelfCheck.</summary>
    public static string Snake(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && !char.IsUpper(name[i - 1])) text.Append('_');
            text.Append(char.ToLowerInvariant(name[i]));
        }
        return text.ToString();
    }
}
