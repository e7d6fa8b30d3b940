using System.Text;
using Huining.Safety.Testing;
using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Accidents.Import;
using Huining.Safety.Web.Platform.Imports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Huining.Safety.IntegrationTests.Features.Accidents.Import;

/// <summary>Accident sheets made for a test, and the importer at hand.</summary>
static class AccidentRows
{
    static readonly string[] Columns =
        ["事故编号", "发生时间", "乡镇", "地点", "行业领域", "事故类别", "死亡人数", "重伤人数", "轻伤人数", "直接经济损失（万元）", "是否生产安全事故", "简况"];

    /// <summary>A right row.</summary>
    public static string[] Right(string number) => [number, "2019-05-06 10:20", "会师镇", "南关村", "工贸", "机械伤害", "1", "0", "2", "1.25", "是", ""];

    /// <summary>The row with another cell.</summary>
    public static string[] With(string[] row, string column, string value) => [.. row.Select((cell, at) => Columns[at] == column ? value : cell)];

    /// <summary>Rows as a csv file.</summary>
    public static byte[] Csv(params IEnumerable<string[]> rows) =>
        Encoding.UTF8.GetBytes(string.Join("\r\n", rows.Prepend(Columns).Select(row => string.Join(',', row.Select(cell => $"\"{cell}\"")))));

    /// <summary>Plans a file and, unless it has errors, brings it in.</summary>
    public static Task<(ImportPlan Plan, Guid? Batch)> ImportAccidentsAsync(this SafetyApp app, byte[] file, string name = "事故.csv", bool dryRun = false) =>
        app.InScopeAsync(World.Officer, async services =>
        {
            var ledger = services.GetRequiredService<AccidentImport>();
            var importer = services.GetRequiredService<Importer>();
            using var stream = new MemoryStream(file);
            var hash = await Importer.HashAsync(stream, default);
            var plan = await ledger.PlanAsync(stream, name, default);
            if (dryRun || plan.Errors.Count > 0) return (plan, (Guid?)null);
            var batch = importer.Begin(ledger, name, hash);
            await importer.ApplyAsync(ledger, plan, batch, default);
            return (plan, batch.Id);
        });

    /// <summary>Takes a batch back as the pages do.</summary>
    public static Task<IReadOnlyList<UndoHindrance>> UndoAccidentsAsync(this SafetyApp app, Guid batch) => app.InScopeAsync(World.Officer, async services =>
    {
        var db = services.GetRequiredService<SafetyDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var row = await db.Set<ImportBatch>().SingleAsync(row => row.Id == batch);
        var hindrances = await services.GetRequiredService<ImportUndo>().RunAsync(services.GetRequiredService<AccidentImport>(), row, "导错了文件", leaveRest: false, default);
        await transaction.CommitAsync();
        return hindrances;
    });
}
