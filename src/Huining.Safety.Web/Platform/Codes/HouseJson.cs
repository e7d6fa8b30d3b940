using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Huining.Safety.Web.Platform.Codes;

/// <summary>How JSON is written everywhere: camelCase, Chinese readable, enums as official codes.</summary>
public static class HouseJson
{
    public static readonly JsonSerializerOptions Options = Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    /// <summary>Applies the house rules to a serializer.</summary>
    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper));
        options.DefaultIgnoreCondition = JsonIgnoreCondition.Never;
        return options;
    }
}
