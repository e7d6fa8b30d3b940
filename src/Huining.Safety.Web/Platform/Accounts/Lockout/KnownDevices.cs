using System.Security.Cryptography;
using System.Text;
using Huining.Safety.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Platform.Accounts.Lockout;

/// <summary>Recognises the browsers an account has logged in from, by a random cookie that says nothing else.</summary>
public sealed class KnownDevices(SafetyDbContext db, CookieNames names, TimeProvider time)
{
    /// <summary>The known browser of this request, or null.</summary>
    public async Task<Guid?> FindAsync(HttpContext http, Guid account, CancellationToken cancel = default)
    {
        if (http.Request.Cookies[names.Device] is not { Length: 64 } secret) return null;
        var (hash, since) = (Hash(secret), time.GetUtcNow() - AccountDevice.Known);
        return await db.Set<AccountDevice>().Where(row => row.AccountId == account && row.SecretHash == hash && row.LastLoginAt >= since)
            .Select(row => (Guid?)row.Id).FirstOrDefaultAsync(cancel);
    }

    /// <summary>Remembers the browser after a login.</summary>
    public async Task RememberAsync(HttpContext http, Guid account, CancellationToken cancel = default)
    {
        var now = time.GetUtcNow();
        var secret = http.Request.Cookies[names.Device] is { Length: 64 } own ? own : Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        await db.Database.ExecuteSqlAsync(
            $"""
             insert into account_devices (id, account_id, secret_hash, last_login_at, failed_count)
             values ({Guid.CreateVersion7()}, {account}, {Hash(secret)}, {now}, 0)
             on conflict (account_id, secret_hash) do update set last_login_at = excluded.last_login_at, failed_count = 0, lockout_end = null
             """, cancel);
        http.Response.Cookies.Append(names.Device, secret, names.Options(now + AccountDevice.Known));
    }

    static byte[] Hash(string secret) => SHA256.HashData(Encoding.ASCII.GetBytes(secret));
}
