using System.CommandLine;
using Huining.Safety.Web.Data;

namespace Huining.Safety.Web.Platform.Commands;

/// <summary><c>migrate [--demo]</c>: schema, functions and code tables; with <c>--demo</c> invented data as well.</summary>
public sealed class MigrateVerb : Verb
{
    readonly Option<bool> _demo = new("--demo") { Description = "装入演示数据（只用于演示，不得用于正式环境）" };

    /// <inheritdoc />
    public override string Path => "migrate";
    /// <inheritdoc />
    public override string Description => "把数据库升级到本版本，装入代码表";
    /// <inheritdoc />
    public override void Define(Command command) => command.Options.Add(_demo);

    /// <inheritdoc />
    public override async Task<int> RunAsync(ParseResult arguments, IServiceProvider services, CancellationToken cancel)
    {
        await services.GetRequiredService<DatabaseSetup>().RunAsync(cancel);
        if (arguments.GetValue(_demo))
            foreach (var demo in services.GetServices<IDemoData>().OrderBy(demo => demo.Order))
                await demo.LoadAsync(cancel);
        await Console.Error.WriteLineAsync("数据库已是最新。");
        return 0;
    }
}
