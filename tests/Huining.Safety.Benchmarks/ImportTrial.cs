using System.Globalization;
using System.Text;
using Huining.Safety.Benchmarks.Server;
using Huining.Safety.Web.Platform.Codes;
using Npgsql;

namespace Huining.Safety.Benchmarks;

/// <summary>Imports a sheet of enterprises by the command, start of the program included, and lets COPY alone put the very
/// same rows into a table with the same indexes and the same rows in it before.</summary>
sealed class ImportTrial(PostgresServer server, CountyDatabase county)
{
    /// <summary>Imports so many.</summary>
    public async Task<Result> RunAsync(int rows)
    {
        var file = Path.Combine(Path.GetTempPath(), $"enterprises-{Guid.NewGuid():N}.csv");
        try
        {
            await File.WriteAllLinesAsync(file, Sheet(rows), Encoding.UTF8);
            var time = TimeProvider.System;
            var before = time.GetUtcNow();
            var from = time.GetTimestamp();
            await Shell.RunAsync("dotnet", [AppProcess.Program, "import", "enterprises", file, "--json"],
                new Dictionary<string, string> { ["ConnectionStrings__Default"] = CountyDatabase.For(server, county.Name) });
            var ours = rows / time.GetElapsedTime(from).TotalSeconds;
            return Result.Share(string.Create(CultureInfo.InvariantCulture, $"import of {rows:#,0} enterprises"), ours, await CopyAsync(before), 0.20);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Rows a second of COPY, for the rows imported since.</summary>
    async Task<double> CopyAsync(DateTimeOffset since)
    {
        var imported = string.Create(CultureInfo.InvariantCulture, $"created_at >= '{since:O}'");
        var columns = await county.ScalarAsync<string>(
            """
            select string_agg(column_name, ', ' order by ordinal_position) from information_schema.columns
            where table_name = 'enterprises' and is_generated = 'NEVER'
            """);
        await using var connection = await county.Source.OpenConnectionAsync();
        await RunAsync(connection,
            $"""
             create temporary table copied (like enterprises including all);
             insert into copied ({columns}) select {columns} from enterprises where not {imported};
             """);
        using var kept = new MemoryStream();
        await using (var source = await connection.BeginRawBinaryCopyAsync($"copy (select {columns} from enterprises where {imported}) to stdout (format binary)"))
            await source.CopyToAsync(kept);
        kept.Position = 0;
        var rows = await county.ScalarAsync<long>($"select count(*) from enterprises where {imported}");
        var time = TimeProvider.System;
        var from = time.GetTimestamp();
        await using (var target = await connection.BeginRawBinaryCopyAsync($"copy copied ({columns}) from stdin (format binary)"))
            await kept.CopyToAsync(target);
        var seconds = time.GetElapsedTime(from).TotalSeconds;
        await RunAsync(connection, $"drop table copied; delete from enterprises where {imported}");
        return rows / seconds;
    }

    static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
        await command.ExecuteNonQueryAsync();
    }

    static IEnumerable<string> Sheet(int rows)
    {
        yield return "单位名称,统一社会信用代码,行业领域,企业类型,乡镇,详细地址,法定代表人,主要负责人,联系电话,安全管理人员,从业人员数,经营状态";
        for (var number = 0; number < rows; number++)
            yield return string.Create(CultureInfo.InvariantCulture,
                $"陇中第{number}烟花爆竹零售店,{UnifiedSocialCreditCode.Synthesise("620422", 100_000 + number)},烟花爆竹,烟花爆竹零售店,会师镇,长征路{number % 400}号,张建国,张建国,138{number:00000000},李淑兰,{1 + (number % 9)},营业");
    }
}
