using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Huining.Safety.Web.Features.Account.Demo;

/// <summary>Prints address and demo accounts to the console when a demonstration starts.</summary>
public sealed class DemoAnnouncement(IServiceScopeFactory scopes, IServer server, IHostApplicationLifetime life) : BackgroundService
{
    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource();
        await using var registration = life.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        await using var scope = scopes.CreateAsyncScope();
        var people = await scope.ServiceProvider.GetRequiredService<DemoAccounts>().ListAsync(stoppingToken);
        if (people.Count == 0) return;
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        Console.WriteLine($"\n演示账号（{address}/login，密码都是 {DemoAccounts.Password}）：");
        foreach (var person in people) Console.WriteLine($"  {person.UserName,-16}{person.RoleName}　{person.DisplayName}");
        Console.WriteLine();
    }
}
