using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Platform.Audit;

/// <summary>Signed marks of how long the chain was and how it ended, kept in a file outside the database: a chain
/// alone does not see that its tail was cut or that all of it was written anew.</summary>
/// <remarks>Settings: <c>Audit:CheckpointFile</c> (put it on another machine or a stick) and
/// <c>Audit:CheckpointKey</c>. Each line: sequence, hash, time, HMAC-SHA256 of the three.</remarks>
public sealed class AuditCheckpoints(IConfiguration settings, TimeProvider time)
{
    string? File => settings["Audit:CheckpointFile"];
    byte[] Key => Encoding.UTF8.GetBytes(settings["Audit:CheckpointKey"] ?? "");

    /// <summary>Writes a mark of the chain's present end, when it has grown since the last.</summary>
    public async Task MarkAsync(SafetyDbContext db, CancellationToken cancel = default)
    {
        if (File is not { Length: > 0 } file || Key.Length == 0) return;
        var head = await db.AuditEntries.IgnoreQueryFilters([IScoped.Filter]).AsNoTracking().OrderByDescending(row => row.Seq)
            .Select(row => new { row.Seq, row.Hash }).FirstOrDefaultAsync(cancel);
        if (head is null || Read([]).Keys.DefaultIfEmpty().Max() >= head.Seq) return;
        var line = string.Create(CultureInfo.InvariantCulture, $"{head.Seq} {Convert.ToHexStringLower(head.Hash)} {time.GetUtcNow():O}");
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder) Directory.CreateDirectory(folder);
        await System.IO.File.AppendAllTextAsync(file, $"{line} {Sign(line)}\n", cancel);
    }

    /// <summary>The marks by sequence; a line whose signature is wrong becomes a problem.</summary>
    public Dictionary<long, byte[]> Read(List<string> problems)
    {
        var marks = new Dictionary<long, byte[]>();
        if (File is not { Length: > 0 } file || !System.IO.File.Exists(file)) return marks;
        foreach (var text in System.IO.File.ReadLines(file).Where(text => text.Length > 0))
        {
            var at = text.LastIndexOf(' ');
            var parts = text.Split(' ');
            if (parts.Length == 4 && long.TryParse(parts[0], CultureInfo.InvariantCulture, out var seq)
                && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Sign(text[..at])), Encoding.ASCII.GetBytes(parts[3])))
                marks[seq] = Convert.FromHexString(parts[1]);
            else
                problems.Add($"检查点文件有一行签名不对：{text[..Math.Min(40, text.Length)]}…");
        }
        return marks;
    }

    string Sign(string line) => Convert.ToHexStringLower(HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes(line)));
}

/// <summary>Marks the chain every ten minutes and when the server stops.</summary>
public sealed class AuditCheckpointClock(AuditCheckpoints checkpoints, IDbContextFactory<SafetyDbContext> contexts, TimeProvider time, ILogger<AuditCheckpointClock> log)
    : BackgroundService
{
    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var clock = new PeriodicTimer(TimeSpan.FromMinutes(10), time);
        do
        {
            await MarkAsync(stoppingToken);
        }
        while (await clock.WaitForNextTickAsync(stoppingToken));
    }

    /// <inheritdoc />
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await MarkAsync(cancellationToken);
    }

    async Task MarkAsync(CancellationToken cancel)
    {
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancel);
            await checkpoints.MarkAsync(db, cancel);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "The audit checkpoint could not be written");
        }
    }
}
