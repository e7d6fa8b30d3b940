using Huining.Safety.Web.Platform.Access;

namespace Huining.Safety.Web.Features.Enterprises.Dossier;

/// <summary>Another ledger's rows about an enterprise, named on its file. Registered by the ledger that owns them:
/// <c>services.AddSingleton(new RelatedLedger("隐患", id => $"/hazards?enterprise={id}", Permission.HazardRead, 10) { Count = … })</c>.</summary>
/// <param name="Text">What they are called.</param>
/// <param name="Href">The list of an enterprise's rows.</param>
/// <param name="Permission">Who may open that list.</param>
/// <param name="Order">Place, ascending.</param>
public sealed record RelatedLedger(string Text, Func<Guid, string> Href, Permission Permission, int Order)
{
    /// <summary>Counts the rows of the file's keys (<see cref="EnterpriseLookup.FamilyAsync"/>), as the visitor may see them.</summary>
    public required Func<IServiceProvider, IReadOnlyList<Guid>, CancellationToken, Task<int>> Count { get; init; }
}

/// <summary>A link to such rows, with their number.</summary>
public sealed record RelatedLink(string Text, string Href, int Count);
