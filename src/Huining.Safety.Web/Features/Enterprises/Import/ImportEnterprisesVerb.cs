using Huining.Safety.Web.Platform.Imports;

namespace Huining.Safety.Web.Features.Enterprises.Import;

/// <summary><c>import enterprises FILE [--dry-run] [--json]</c>.</summary>
public sealed class ImportEnterprisesVerb() : ImportVerb<EnterpriseImport>("enterprises", "企业档案");
