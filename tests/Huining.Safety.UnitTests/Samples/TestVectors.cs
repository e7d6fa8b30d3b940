using System.Text.Json;
using Xunit;

namespace Huining.Safety.UnitTests.Samples;

/// <summary>The domain's inputs with their computed outputs, <c>test_vectors.json</c>.</summary>
static class TestVectors
{
    static readonly JsonElement Root = JsonDocument.Parse(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Samples", "test_vectors.json"))).RootElement;

    /// <summary>One section, such as <c>uscc_gb32100</c>.</summary>
    public static JsonElement Section(string name) => Root.GetProperty(name);

    /// <summary>The cases of a section that is a list, each as its JSON text so that a failing one is named.</summary>
    public static TheoryData<string> Cases(string name) => new(Section(name).EnumerateArray().Select(element => element.GetRawText()));

    /// <summary>Reads a case given as JSON text.</summary>
    public static JsonElement Case(string json) => JsonDocument.Parse(json).RootElement;

    /// <summary>A date property.</summary>
    public static DateOnly Date(this JsonElement element, string name) => DateOnly.ParseExact(element.Text(name)!, "yyyy-MM-dd", null);

    /// <summary>A text property, or null.</summary>
    public static string? Text(this JsonElement element, string name) => element.GetProperty(name).GetString();

    /// <summary>A number property, given as a JSON number or as text; null for null.</summary>
    public static decimal? Number(this JsonElement element, string name)
    {
        var value = element.GetProperty(name);
        return value.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.String => decimal.Parse(value.GetString()!, System.Globalization.CultureInfo.InvariantCulture),
            _ => value.GetDecimal(),
        };
    }
}
