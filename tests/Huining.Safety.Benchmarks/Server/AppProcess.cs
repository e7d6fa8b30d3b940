using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Huining.Safety.Testing;

namespace Huining.Safety.Benchmarks.Server;

/// <summary>The real application in a process of its own, as it runs in production, with somebody logged in.</summary>
sealed class AppProcess : IAsyncDisposable
{
    readonly Process _process;

    AppProcess(Process process, int port) => (_process, Port) = (process, port);

    /// <summary>The program, as the build of this one left it.</summary>
    public static string Program { get; } = Path.Combine(Shell.Root, "src/Huining.Safety.Web/bin/Release/net10.0/Huining.Safety.Web.dll");

    /// <summary>Port on the loopback.</summary>
    public int Port { get; }

    /// <summary>Its process.</summary>
    public int Id => _process.Id;

    /// <summary>Cookie header of the session.</summary>
    public string Cookies { get; private set; } = "";

    /// <summary>Starts the program on a database and waits until it is ready.</summary>
    public static async Task<AppProcess> StartAsync(string connection)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Program);
        foreach (var (name, value) in new Dictionary<string, string>
        {
            ["ConnectionStrings__Default"] = connection,
            ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}",
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["Safety__Http"] = "true",
            ["Access__SecondFactor"] = "false",
            ["Serilog__MinimumLevel__Default"] = "Warning",
        }) start.Environment[name] = value;
        var process = Process.Start(start)!;
        var words = new Queue<string>();
        process.OutputDataReceived += (_, line) => Keep(words, line.Data);
        process.ErrorDataReceived += (_, line) => Keep(words, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var app = new AppProcess(process, port);
        using var http = new HttpClient();
        for (var tick = 0; tick < 300; tick++)
        {
            if (process.HasExited) break;
            try
            {
                if ((await http.GetAsync($"http://127.0.0.1:{port}/health/ready")).IsSuccessStatusCode) return app;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
            await Task.Delay(100);
        }
        throw new InvalidOperationException($"The application did not start: {string.Join(Environment.NewLine, words)}");
    }

    /// <summary>Logs in at the login page.</summary>
    public async Task LoginAsync(string user)
    {
        var jar = new CookieContainer();
        using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = jar, AllowAutoRedirect = false }) { BaseAddress = new Uri($"http://127.0.0.1:{Port}") };
        var page = await client.GetPageAsync("/login");
        var answer = await page.Form("/login").Fill("UserName", user).Fill("Password", World.Password).SendAsync();
        if (answer.StatusCode != HttpStatusCode.Found) throw new InvalidOperationException($"login as {user}: {answer.StatusCode}");
        Cookies = jar.GetCookieHeader(client.BaseAddress);
    }

    static void Keep(Queue<string> words, string? line)
    {
        if (line is null) return;
        lock (words)
        {
            words.Enqueue(line);
            if (words.Count > 40) words.Dequeue();
        }
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
