using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Accounts.Slips;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Account.Setup;

/// <summary>Whether the first administrators are still to be made: only where <c>Safety:AllowSetup</c> is set and no
/// account exists. Once closed it stays closed.</summary>
public sealed class SetupState(IDbContextFactory<SafetyDbContext> contexts, IConfiguration settings)
{
    volatile bool _closed = !settings.GetValue<bool>("Safety:AllowSetup");

    /// <summary>Printed on the server's console, so that the first visitor is the one who started it.</summary>
    public string Code { get; } = CodeText.Make();

    /// <summary>Is it open?</summary>
    public async Task<bool> IsOpenAsync(CancellationToken cancel = default)
    {
        if (_closed) return false;
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return !(_closed = await db.Users.AnyAsync(cancel));
    }
}
