namespace Huining.Safety.Web.Features.Account.Setup;

/// <summary>Prints the set-up code on the console when the server starts without accounts.</summary>
public sealed class SetupAnnouncement(SetupState setup) : IHostedService
{
    /// <inheritdoc />
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (await setup.IsOpenAsync(cancellationToken))
            Console.WriteLine($"\n还没有账号。请在浏览器打开 {SetupGate.Page} ，用这个一次性口令设立最初的管理员：{setup.Code}\n");
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
