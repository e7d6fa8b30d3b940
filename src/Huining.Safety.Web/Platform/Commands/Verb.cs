using System.CommandLine;
using System.Text.Json;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Codes;

namespace Huining.Safety.Web.Platform.Commands;

/// <summary>One verb of the server's own command line, such as <c>import enterprises FILE</c>. It runs in a scope of
/// its own as <see cref="Visitor.Console"/>; exit code 0 means success and nothing else.</summary>
public abstract class Verb
{
    /// <summary>Words that call it, <c>import enterprises</c>.</summary>
    public abstract string Path { get; }

    /// <summary>What <c>--help</c> says.</summary>
    public abstract string Description { get; }

    /// <summary>With it, one JSON document goes to standard output and nothing else.</summary>
    protected Option<bool> AsJson { get; } = new("--json") { Description = "输出一份 JSON，别的都不输出" };

    /// <summary>Adds arguments and options.</summary>
    public abstract void Define(Command command);

    /// <summary>Does the work.</summary>
    /// <returns>The exit code.</returns>
    public abstract Task<int> RunAsync(ParseResult arguments, IServiceProvider services, CancellationToken cancel);

    /// <summary>Writes a result as JSON to standard output, in the API's spelling.</summary>
    protected static void WriteJson(object value) => Console.Out.WriteLine(JsonSerializer.Serialize(value, HouseJson.Options));
}

/// <summary>Finds the verb that was called and runs it.</summary>
public static class CommandLine
{
    /// <summary>Registers a verb.</summary>
    public static void AddVerb<T>(this IServiceCollection services) where T : Verb => services.AddTransient<Verb, T>();

    /// <summary>Is this a call of a verb, or the start of the server?</summary>
    public static bool IsVerb(string[] args) => args.Length > 0 && (!args[0].StartsWith('-') || args[0] is "--help" or "-h" or "-?" or "--version");

    /// <summary>Parses and runs.</summary>
    public static async Task<int> RunAsync(IServiceProvider services, string[] args)
    {
        var root = new RootCommand("会宁县安全生产监管平台：不带参数启动网站；带参数执行下列命令。");
        foreach (var verb in services.GetServices<Verb>().OrderBy(verb => verb.Path, StringComparer.Ordinal))
        {
            var command = Place(root, verb.Path.Split(' '), verb.Description);
            verb.Define(command);
            command.SetAction(async (arguments, cancel) =>
            {
                await using var scope = services.CreateAsyncScope();
                scope.ServiceProvider.GetRequiredService<CurrentVisitor>().Become(Visitor.Console);
                try
                {
                    return await verb.RunAsync(arguments, scope.ServiceProvider, cancel);
                }
                catch (Exception failure) when (failure is IOException or InvalidOperationException or FormatException or UnauthorizedAccessException or Npgsql.NpgsqlException)
                {
                    await Console.Error.WriteLineAsync($"没有办成：{failure.Message}");
                    return 1;
                }
            });
        }
        return await root.Parse(args).InvokeAsync();
    }

    static Command Place(Command parent, ReadOnlySpan<string> path, string description)
    {
        var name = path[0];
        var command = parent.Subcommands.FirstOrDefault(known => known.Name == name);
        if (command is null)
        {
            command = new Command(name, path.Length == 1 ? description : $"{name} 类命令");
            parent.Subcommands.Add(command);
        }
        return path.Length == 1 ? command : Place(command, path[1..], description);
    }
}
