using System.CommandLine;
using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Accounts;
using Huining.Safety.Web.Platform.Audit;
using Huining.Safety.Web.Platform.Commands;
using Microsoft.AspNetCore.Identity;

namespace Huining.Safety.Web.Platform.Api;

/// <summary><c>token create --user U</c>: prints the key and nothing else.</summary>
public sealed class TokenCreateVerb : Verb
{
    readonly Option<string> _user = new("--user") { Description = "账号（登录名）", Required = true };
    readonly Option<string> _name = new("--name") { Description = "用途，写入审计记录", DefaultValueFactory = _ => "命令行签发" };
    readonly Option<int> _days = new("--days") { Description = "有效天数，1 至 365", DefaultValueFactory = _ => 90 };

    /// <inheritdoc />
    public override string Path => "token create";
    /// <inheritdoc />
    public override string Description => "为账号签发接口令牌，只输出令牌";

    /// <inheritdoc />
    public override void Define(Command command)
    {
        command.Options.Add(_user);
        command.Options.Add(_name);
        command.Options.Add(_days);
        command.Options.Add(AsJson);
    }

    /// <inheritdoc />
    public override async Task<int> RunAsync(ParseResult arguments, IServiceProvider services, CancellationToken cancel)
    {
        var days = arguments.GetValue(_days);
        if (days is < 1 or > 365) throw new FormatException("有效天数请填 1 至 365。");
        var user = arguments.GetValue(_user)!;
        var account = await services.GetRequiredService<UserManager<Account>>().FindByNameAsync(user)
            ?? throw new InvalidOperationException($"没有账号“{user}”，请先由安全管理员建立。");
        if (account.DisabledAt is not null) throw new InvalidOperationException($"账号“{user}”已停用，不能签发令牌。");
        var db = services.GetRequiredService<SafetyDbContext>();
        var expires = services.GetRequiredService<TimeProvider>().GetUtcNow() + TimeSpan.FromDays(days);
        var (token, key) = ApiToken.Issue(account.Id, arguments.GetValue(_name)!, expires);
        db.Act = new Act("TOKEN.CREATE", $"为账号 {user} 签发了接口令牌");
        db.Add(token);
        await db.SaveChangesAsync(cancel);
        if (arguments.GetValue(AsJson)) WriteJson(new { token = key, user, expiresAt = expires });
        else Console.WriteLine(key);
        return 0;
    }
}
