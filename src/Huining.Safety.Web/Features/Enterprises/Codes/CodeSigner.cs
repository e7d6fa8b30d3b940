using System.Security.Cryptography;
using System.Text;
using Huining.Safety.Web.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Enterprises.Codes;

/// <summary>Signs codes and knows forged ones. The signature binds the token to its enterprise, so a token moved to
/// another enterprise's row is as invalid as an invented one.</summary>
public sealed class CodeSigner(IDbContextFactory<SafetyDbContext> contexts, IDataProtectionProvider protection)
{
    const int KeyBytes = 32;
    readonly IDataProtector _protector = protection.CreateProtector("EnterpriseCodes");
    byte[]? _key;

    /// <summary>The printed text of a code.</summary>
    public async Task<string> TextAsync(EnterpriseCode code, CancellationToken cancel = default) =>
        code.Token + await SignatureAsync(code.Token, code.EnterpriseId, cancel);

    /// <summary>Is this the text of the code? Takes the same time for a right and a wrong one.</summary>
    /// <param name="text">As scanned.</param>
    /// <param name="code">The row with the text's token; null when there is none, which is checked all the same.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<bool> IsGenuineAsync(string text, EnterpriseCode? code, CancellationToken cancel = default)
    {
        var expected = Encoding.ASCII.GetBytes((code?.Token ?? new string('0', CodeText.TokenLength)) + await SignatureAsync(code?.Token ?? "", code?.EnterpriseId ?? Guid.Empty, cancel));
        return CryptographicOperations.FixedTimeEquals(expected, Encoding.UTF8.GetBytes(text)) && code is not null;
    }

    async Task<string> SignatureAsync(string token, Guid enterprise, CancellationToken cancel)
    {
        var key = _key ??= await KeyAsync(cancel);
        return CodeText.Write(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"1:{token}:{enterprise:N}")).AsSpan(0, CodeText.SignatureBytes));
    }

    async Task<byte[]> KeyAsync(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var made = _protector.Protect(Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes)));
        await db.Database.ExecuteSqlAsync($"insert into code_keys (id, protected) values (1, {made}) on conflict (id) do nothing", cancel);
        var kept = await db.Set<CodeKey>().AsNoTracking().SingleAsync(row => row.Id == 1, cancel);
        return Convert.FromBase64String(_protector.Unprotect(kept.Protected));
    }
}
