using System.Text;
using Huining.Safety.Testing;
using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Enterprises.Import;
using Huining.Safety.Web.Platform.Codes;
using Huining.Safety.Web.Platform.Imports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Huining.Safety.IntegrationTests.Features.Enterprises.Import;

/// <summary>Sheets of enterprises made for a test, and the importer at hand.</summary>
static class EnterpriseRows
{
    public static readonly string[] Columns =
    [
        "单位名称", "统一社会信用代码", "行业领域", "企业类型", "乡镇", "村（社区）", "详细地址", "法定代表人", "主要负责人", "联系电话", "安全管理人员",
        "从业人员数", "经度", "纬度", "经营状态", "许可证编号", "许可证有效期至", "备注",
    ];

    /// <summary>A right row; <paramref name="serial"/> makes its name and code.</summary>
    public static Dictionary<string, string> Right(int serial) => new()
    {
        ["单位名称"] = $"测试烟花爆竹零售店{serial}",
        ["统一社会信用代码"] = UnifiedSocialCreditCode.Synthesise("620422", 500 + serial, '2'),
        ["行业领域"] = "烟花爆竹",
        ["企业类型"] = "烟花爆竹零售点",
        ["乡镇"] = "会师镇",
        ["村（社区）"] = "",
        ["详细地址"] = "会师镇长征路9号",
        ["法定代表人"] = "王建国",
        ["主要负责人"] = "王建国",
        ["联系电话"] = "13900001111",
        ["安全管理人员"] = "李秀英",
        ["从业人员数"] = "2",
        ["经度"] = "105.05",
        ["纬度"] = "35.69",
        ["经营状态"] = "营业",
        ["许可证编号"] = $"甘会烟零〔2026〕{serial:0000}",
        ["许可证有效期至"] = "2027-03-31",
        ["备注"] = "",
    };

    public static Dictionary<string, string> With(this Dictionary<string, string> row, string column, string value) => new(row) { [column] = value };

    public static byte[] Csv(params IEnumerable<Dictionary<string, string>> rows)
    {
        var text = new StringBuilder().AppendJoin(',', Columns).Append("\r\n");
        foreach (var row in rows) text.AppendJoin(',', Columns.Select(column => $"\"{row[column]}\"")).Append("\r\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Plans a file and, unless it has errors, brings it in.</summary>
    public static Task<(ImportPlan Plan, Guid? Batch)> ImportAsync(this SafetyApp app, byte[] file, string name = "企业.csv", bool dryRun = false) =>
        app.InScopeAsync(World.Officer, async services =>
        {
            var ledger = services.GetRequiredService<EnterpriseImport>();
            var importer = services.GetRequiredService<Importer>();
            using var stream = new MemoryStream(file);
            var hash = await Importer.HashAsync(stream, default);
            var plan = await ledger.PlanAsync(stream, name, default);
            if (dryRun || plan.Errors.Count > 0) return (plan, (Guid?)null);
            var batch = importer.Begin(ledger, name, hash);
            await importer.ApplyAsync(ledger, plan, batch, default);
            return (plan, batch.Id);
        });

    /// <summary>Takes a batch back as the pages do: in one transaction, kept unless it is refused.</summary>
    public static Task<IReadOnlyList<UndoHindrance>> UndoAsync(this SafetyApp app, Guid batch, bool leaveRest = false) =>
        app.InScopeAsync(World.Officer, async services =>
        {
            var db = services.GetRequiredService<SafetyDbContext>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            var row = await db.Set<ImportBatch>().SingleAsync(row => row.Id == batch);
            var hindrances = await services.GetRequiredService<ImportUndo>().RunAsync(services.GetRequiredService<EnterpriseImport>(), row, "导错了文件", leaveRest, default);
            await transaction.CommitAsync();
            return hindrances;
        });

    public static Task<string> AuditAsync(this SafetyApp app) => app.InScopeAsync(null, async services =>
        string.Join('\n', (await services.GetRequiredService<Web.Platform.Audit.AuditVerifier>().VerifyAsync()).Problems));
}
