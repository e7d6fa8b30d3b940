using System.Globalization;
using Npgsql;

namespace Huining.Safety.Benchmarks.Measuring;

/// <summary>Processor time and memory of processes, from <c>/proc</c>.</summary>
static class Processor
{
    const double TicksPerSecond = 100;

    /// <summary>Seconds of processor a process has used.</summary>
    public static double Seconds(int process)
    {
        var fields = Fields(process);
        return (Number(fields[11]) + Number(fields[12])) / TicksPerSecond;
    }

    /// <summary>Seconds of processor the whole database server has used; null where its processes are not on this machine.</summary>
    public static async Task<double?> PostgresSecondsAsync(NpgsqlDataSource database)
    {
        await using var command = database.CreateCommand("select pg_backend_pid()");
        var backend = (int)(await command.ExecuteScalarAsync())!;
        try
        {
            var postmaster = Fields(backend)[1];
            var living = Directory.GetDirectories("/proc").Select(Path.GetFileName).Where(name => int.TryParse(name, out _))
                .Select(name => TryFields(int.Parse(name!, CultureInfo.InvariantCulture))).Where(fields => fields is not null && fields[1] == postmaster)
                .Sum(fields => Number(fields![11]) + Number(fields[12]));
            var main = Fields(int.Parse(postmaster, CultureInfo.InvariantCulture));
            // Children that have ended are counted in their parent's columns.
            return (living + main[11..15].Sum(Number)) / TicksPerSecond;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Bytes a process has in memory now, or had at most since <see cref="ForgetPeak"/>.</summary>
    public static long Memory(int process, bool peak)
    {
        var name = peak ? "VmHWM:" : "VmRSS:";
        var line = File.ReadLines($"/proc/{process}/status").First(line => line.StartsWith(name, StringComparison.Ordinal));
        return long.Parse(line[name.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) * 1024;
    }

    /// <summary>Begins the peak anew.</summary>
    public static void ForgetPeak(int process) => File.WriteAllText($"/proc/{process}/clear_refs", "5");

    /// <summary>The columns after the name, which may hold spaces: state, parent …</summary>
    static string[] Fields(int process)
    {
        var text = File.ReadAllText($"/proc/{process}/stat");
        return text[(text.LastIndexOf(')') + 2)..].Split(' ');
    }

    static string[]? TryFields(int process)
    {
        try
        {
            return Fields(process);
        }
        catch (IOException)
        {
            return null;
        }
    }

    static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
