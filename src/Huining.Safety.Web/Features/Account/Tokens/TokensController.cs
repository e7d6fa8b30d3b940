using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Api;
using Huining.Safety.Web.Platform.Audit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Account.Tokens;

/// <summary>A person's keys for programs: issue, see which there are, take back. The key itself is shown once.</summary>
[Allow(Permission.ApiToken), Route("/account/tokens")]
public sealed class TokensController(SafetyDbContext db, Visitor visitor, TimeProvider time) : Controller
{
    const string Key = "TokenKey";
    const int MostAlive = 10, Shown = 50;

    /// <summary>The tokens, those that still hold first.</summary>
    [HttpGet]
    public async Task<IActionResult> List(CancellationToken cancel) =>
        View("Tokens", await PageAsync(new TokenForm(), TempData[Key] as string, cancel));

    /// <summary>Issues a token and leads back to the list, which shows the key this once.</summary>
    [HttpPost]
    public async Task<IActionResult> Issue([Bind(Prefix = "Form")] TokenForm form, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        if (await Own.CountAsync(token => token.RevokedAt == null && token.ExpiresAt > now, cancel) >= MostAlive)
            ModelState.AddModelError("", $"一个账号最多有 {MostAlive} 个有效的令牌，请先收回不用的。");
        if (!ModelState.IsValid) return View("Tokens", await PageAsync(form, null, cancel));

        var (token, key) = ApiToken.Issue(visitor.Id!.Value, form.Name.Trim(), now + TimeSpan.FromDays(form.Days));
        db.Act = new Act("TOKEN.CREATE", $"给自己签发了接口令牌“{token.Name}”");
        db.Add(token);
        await db.SaveChangesAsync(cancel);
        TempData[Key] = key;
        return LocalRedirect("/account/tokens");
    }

    /// <summary>Takes a token back.</summary>
    [HttpPost("{id:guid}/revoke")]
    public async Task<IActionResult> Revoke(Guid id, CancellationToken cancel)
    {
        if (await db.Set<ApiToken>().FirstOrDefaultAsync(token => token.Id == id && token.AccountId == visitor.Id, cancel) is not { } token) return NotFound();
        token.Revoke(time.GetUtcNow());
        db.Act = new Act("TOKEN.REVOKE", $"收回了自己的接口令牌“{token.Name}”");
        await db.SaveChangesAsync(cancel);
        TempData["Done"] = $"令牌“{token.Name}”已收回，用它的程序马上不能再访问。";
        return LocalRedirect("/account/tokens");
    }

    IQueryable<ApiToken> Own => db.Set<ApiToken>().AsNoTracking().Where(token => token.AccountId == visitor.Id);

    async Task<TokenPage> PageAsync(TokenForm form, string? key, CancellationToken cancel) => new(
        form, key, time.GetUtcNow(),
        await Own.OrderBy(token => token.RevokedAt != null).ThenByDescending(token => token.CreatedAt).Take(Shown).ToListAsync(cancel));
}
