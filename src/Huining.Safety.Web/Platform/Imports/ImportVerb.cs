using System.CommandLine;
using Huining.Safety.Web.Platform.Commands;
using Huining.Safety.Web.Platform.Sheets;

namespace Huining.Safety.Web.Platform.Imports;

/// <summary>What the command <c>import … --json</c> answers.</summary>
/// <param name="Batch">The batch under which it can be undone; null when nothing was imported.</param>
public sealed record ImportAnswer(
    string File, string Ledger, bool DryRun, int Rows, int Inserted, int Updated, int Unchanged, int ErrorCount,
    IReadOnlyList<ImportAnswerError> Errors, Guid? Batch);

/// <summary>One wrong cell.</summary>
/// <param name="Row">The sheet's row number; 0 when the file as a whole was refused.</param>
/// <param name="Column">The column's name; empty when the row as a whole is wrong.</param>
public sealed record ImportAnswerError(int Row, string Column, string Value, string Message);

/// <summary><c>import LEDGER FILE [--dry-run] [--json]</c>: brings a sheet into one ledger from the console.</summary>
public abstract class ImportVerb<TLedger>(string ledger, string name) : Verb where TLedger : ImportLedger
{
    readonly Argument<FileInfo> _file = new("FILE") { Description = "xlsx 或 csv 文件" };
    readonly Option<bool> _dryRun = new("--dry-run") { Description = "只检查，不写入" };

    /// <inheritdoc />
    public override string Path => $"import {ledger}";

    /// <inheritdoc />
    public override string Description => $"把表格导入{name}；有一处错误就一行也不导入";

    /// <inheritdoc />
    public override void Define(Command command)
    {
        command.Arguments.Add(_file);
        command.Options.Add(_dryRun);
        command.Options.Add(AsJson);
    }

    /// <inheritdoc />
    public override async Task<int> RunAsync(ParseResult arguments, IServiceProvider services, CancellationToken cancel)
    {
        var file = arguments.GetValue(_file)!;
        var answer = await ImportAsync(file, arguments.GetValue(_dryRun), services, cancel);
        if (arguments.GetValue(AsJson)) WriteJson(answer);
        else await TellAsync(answer);
        return answer.ErrorCount == 0 ? 0 : 1;
    }

    static async Task<ImportAnswer> ImportAsync(FileInfo file, bool dryRun, IServiceProvider services, CancellationToken cancel)
    {
        if (!file.Exists) throw new IOException($"没有找到文件 {file}。");
        var ledger = services.GetRequiredService<TLedger>();
        var importer = services.GetRequiredService<Importer>();
        await using var content = file.OpenRead();
        try
        {
            var hash = await Importer.HashAsync(content, cancel);
            var plan = await ledger.PlanAsync(content, file.Name, cancel);
            Guid? batch = null;
            if (!dryRun && plan.Errors.Count == 0)
            {
                var begun = importer.Begin(ledger, file.Name, hash);
                await importer.ApplyAsync(ledger, plan, begun, cancel);
                batch = begun.Id;
            }
            return new ImportAnswer(file.Name, ledger.Path, dryRun, plan.Rows, plan.Inserted, plan.Updated, plan.Unchanged, plan.Errors.Count,
                [.. plan.Errors.Kept.Select(error => new ImportAnswerError(error.Row, error.ColumnName, error.Value, error.Message))], batch);
        }
        catch (SheetRefusedException refused)
        {
            return new ImportAnswer(file.Name, ledger.Path, dryRun, 0, 0, 0, 0, 1, [new ImportAnswerError(0, "", "", refused.Message)], null);
        }
    }

    static async Task TellAsync(ImportAnswer answer)
    {
        foreach (var error in answer.Errors)
            await Console.Error.WriteLineAsync(error switch
            {
                { Row: 0 } => error.Message,
                { Column: "" } => $"第 {error.Row} 行：{error.Message}",
                _ => $"第 {error.Row} 行“{error.Column}”：{error.Message}（填的是“{error.Value}”）",
            });
        await Console.Out.WriteLineAsync(answer switch
        {
            { ErrorCount: > 0 } => $"{answer.File}：{answer.Rows} 行，{answer.ErrorCount} 处错误，没有导入。",
            { DryRun: true } => $"{answer.File}：{answer.Rows} 行，没有错误。导入后将新增 {answer.Inserted}、更新 {answer.Updated}、不变 {answer.Unchanged}。",
            _ => $"{answer.File}：{answer.Rows} 行，新增 {answer.Inserted}、更新 {answer.Updated}、不变 {answer.Unchanged}。撤销编号 {answer.Batch}。",
        });
    }
}
