using System.Text;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Huining.Safety.IntegrationTests.Security;

/// <summary>What stands for each route parameter: a row of some enterprise, or a word. A parameter that is not known
/// here fails the tests, so that no new kind of address escapes them.</summary>
static class Samples
{
    /// <summary>Kind of planted row by the words before the parameter and its name.</summary>
    static readonly Dictionary<(string Before, string Parameter), string> Rows = new()
    {
        [("enterprises", "id")] = "enterprise",
        [("licences", "licence")] = "licence",
        [("regulators", "regulator")] = "regulator",
        [("merges", "merge")] = "merge",
        [("changes", "id")] = "request",
        [("propose", "request")] = "request",
        [("accidents", "id")] = "accident",
        [("hazards", "id")] = "hazard",
        [("risks", "id")] = "risk",
        [("ask", "id")] = "hazard",
        [("imports", "id")] = "import",
        [("files", "id")] = "file",
        [("tokens", "id")] = "token",
    };

    /// <summary>Parameters that name no row.</summary>
    static readonly Dictionary<(string Before, string Parameter), string> Words = new()
    {
        [("", "ledger")] = "enterprises",
        [("acts", "act")] = "CONFIRM_GENERAL",
        [("lists", "kind")] = "basic-info",
        [("error", "status")] = "404",
        [("openapi", "documentName")] = "v1",
        // A real code shows its card to everybody, on purpose; a forged one must too be answered to all alike.
        [("c", "code")] = "forged",
        [("accounts", "id")] = "01900000-0000-7000-8000-00000000ffff",
        [("agencies", "id")] = "01900000-0000-7000-8000-00000000ffff",
        [("calendar", "year")] = "2026",
        [("audit", "seq")] = "999999999",
    };

    /// <summary>Parameters of the route that nobody has given a sample for.</summary>
    public static IEnumerable<string> Unknown(EndpointLine line) =>
        Parameters(line.Pattern).Where(key => !Rows.ContainsKey(key) && !Words.ContainsKey(key))
            .Select(key => $"{line}: no sample for {{{key.Parameter}}} after “{key.Before}”; add it to {nameof(Samples)}");

    /// <summary>How many parameters name a row.</summary>
    public static int RowsIn(EndpointLine line) => Parameters(line.Pattern).Count(Rows.ContainsKey);

    /// <summary>The address with everything filled in.</summary>
    /// <param name="line">The route.</param>
    /// <param name="rows">The key for each parameter that names a row, by kind and place from 0.</param>
    public static string Address(EndpointLine line, Func<string, int, Guid> rows)
    {
        var (text, before, place) = (new StringBuilder(), "", 0);
        foreach (var segment in line.Pattern.PathSegments)
        {
            text.Append('/');
            foreach (var part in segment.Parts)
            {
                switch (part)
                {
                    case RoutePatternLiteralPart literal:
                        text.Append(before = literal.Content);
                        break;
                    case RoutePatternSeparatorPart separator:
                        text.Append(separator.Content);
                        break;
                    case RoutePatternParameterPart parameter:
                        text.Append(Rows.TryGetValue((before, parameter.Name), out var kind) ? rows(kind, place++).ToString() : Words[(before, parameter.Name)]);
                        break;
                }
            }
        }
        return text.Length == 0 ? "/" : text.ToString();
    }

    static IEnumerable<(string Before, string Parameter)> Parameters(RoutePattern pattern)
    {
        var before = "";
        foreach (var part in pattern.PathSegments.SelectMany(segment => segment.Parts))
        {
            if (part is RoutePatternLiteralPart literal) before = literal.Content;
            if (part is RoutePatternParameterPart parameter) yield return (before, parameter.Name);
        }
    }
}
