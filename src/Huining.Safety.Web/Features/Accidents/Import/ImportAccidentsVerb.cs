using Huining.Safety.Web.Platform.Imports;

namespace Huining.Safety.Web.Features.Accidents.Import;

/// <summary><c>import accidents FILE [--dry-run] [--json]</c>.</summary>
public sealed class ImportAccidentsVerb() : ImportVerb<AccidentImport>("accidents", "事故台账");
