using System.Net;
using System.Net.Mail;
using System.Text;
using Microsoft.Extensions.Options;

namespace Huining.Safety.Web.Platform.Accounts.Slips;

/// <summary>The mail server, configuration section <c>Smtp</c>. Without <see cref="Host"/> nothing is ever sent.</summary>
public sealed class SmtpOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Smtp";

    public string? Host { get; set; }
    public int Port { get; set; } = 25;

    /// <summary>Ask for STARTTLS.</summary>
    public bool Tls { get; set; }
    public string? User { get; set; }
    public string? Password { get; set; }

    /// <summary>Sender's address.</summary>
    public string? From { get; set; }
}

/// <summary>Sends a slip to a person's mailbox where the county has a mail server.</summary>
public sealed class SlipMail(IOptionsMonitor<SmtpOptions> options)
{
    const int TimeoutMilliseconds = 10_000;

    /// <summary>Is a mail server set up?</summary>
    public bool Ready => options.CurrentValue is { Host.Length: > 0, From.Length: > 0 };

    /// <summary>Sends user name, code and address of the activation page.</summary>
    /// <exception cref="SmtpException">The server refused or does not answer.</exception>
    public async Task SendAsync(Account account, string code, string address, CancellationToken cancel = default)
    {
        var server = options.CurrentValue;
        using var client = new SmtpClient(server.Host, server.Port) { EnableSsl = server.Tls, Timeout = TimeoutMilliseconds };
        if (server.User is { Length: > 0 }) client.Credentials = new NetworkCredential(server.User, server.Password);
        using var letter = new MailMessage(server.From!, account.Email!)
        {
            Subject = "设定平台登录密码",
            SubjectEncoding = Encoding.UTF8,
            BodyEncoding = Encoding.UTF8,
            Body = $"{account.DisplayName}：\n\n请打开 {address} ，输入下面的用户名和一次性口令，设定自己的登录密码。\n\n用户名：{account.UserName}\n一次性口令：{code}\n\n口令只能用一次。不是您本人要求的，请告诉本单位的安全管理员。\n",
        };
        await client.SendMailAsync(letter, cancel);
    }
}
