using System.Text.Json;
using Huining.Safety.Web.Platform.Accounts.Slips;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Huining.Safety.Web.Features.Administration.Accounts;

/// <summary>Carries a slip to the page that prints it, in the encrypted cookie of <c>TempData</c>; read once.</summary>
public sealed class SlipTray
{
    const string Key = "Slip";

    /// <summary>Lays a slip down.</summary>
    public void Put(ITempDataDictionary tray, Slip slip) => tray[Key] = JsonSerializer.Serialize(slip);

    /// <summary>Takes the slip of this account; null when it was printed before.</summary>
    public Slip? Take(ITempDataDictionary tray, Guid account) =>
        tray[Key] is string text && JsonSerializer.Deserialize<Slip>(text) is { } slip && slip.AccountId == account ? slip : null;
}
