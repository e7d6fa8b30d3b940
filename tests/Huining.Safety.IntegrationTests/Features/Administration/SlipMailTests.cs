using System.Net;
using System.Net.Sockets;
using System.Text;
using Huining.Safety.IntegrationTests.Features.Account;
using Huining.Safety.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Huining.Safety.IntegrationTests.Features.Administration;

public sealed class SlipMailTests(AppFixture fixture) : IClassFixture<AppFixture>, IAsyncLifetime
{
    readonly TcpListener _server = new(IPAddress.Loopback, 0);
    SafetyApp _app = null!;

    public async ValueTask InitializeAsync()
    {
        _server.Start();
        _app = await fixture.StartAsync(new Dictionary<string, string?>
        {
            ["Smtp:Host"] = "127.0.0.1",
            ["Smtp:Port"] = $"{((IPEndPoint)_server.LocalEndpoint).Port}",
            ["Smtp:From"] = "safety@example.gov.cn",
        });
        await _app.InDatabaseAsync(null, db => db.Users.Where(row => row.UserName == World.ShopOwner).ExecuteUpdateAsync(row => row.SetProperty(x => x.Email, "owner@example.com")));
    }

    public ValueTask DisposeAsync()
    {
        _server.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task The_slip_reaches_the_mailbox_or_a_sentence_says_that_it_did_not()
    {
        var admin = await new Browser(_app).LoginAsync(World.SecurityAdmin);
        var id = await _app.InDatabaseAsync(null, db => db.Users.Where(row => row.UserName == World.ShopOwner).Select(row => row.Id).SingleAsync());
        var page = $"/administration/accounts/{id}";
        await admin.OpenAsync(page);
        await admin.SendAsync($"{page}/reset");
        var code = admin.Page.QuerySelector("main strong.no")!.TextContent;

        var letter = ReceiveAsync();
        await admin.SendAsync($"{page}/slip/mail");
        Assert.Contains("单子已发到 owner@example.com", admin.Text);
        var body = Encoding.UTF8.GetString(Convert.FromBase64String(string.Concat((await letter).Split("\r\n\r\n", 2)[1].Split('\n').Select(line => line.Trim()).TakeWhile(line => line != "."))));
        Assert.Contains(code, body);
        Assert.Contains("/activate", body);

        _server.Stop();
        await admin.OpenAsync(page);
        await admin.SendAsync($"{page}/reset");
        await admin.SendAsync($"{page}/slip/mail");
        Assert.Contains("邮件没有发出去", admin.Text);
    }

    /// <summary>The least a mail server says.</summary>
    async Task<string> ReceiveAsync()
    {
        using var client = await _server.AcceptTcpClientAsync();
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.ASCII);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 test");
        var letter = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line == "DATA")
            {
                await writer.WriteLineAsync("354 go");
                while (await reader.ReadLineAsync() is { } text && text != ".") letter.Append(text).Append("\r\n");
                await writer.WriteLineAsync("250 ok");
            }
            else if (line == "QUIT")
            {
                await writer.WriteLineAsync("221 bye");
                break;
            }
            else
            {
                await writer.WriteLineAsync("250 ok");
            }
        }
        return letter.ToString();
    }
}
