using System.Globalization;
using Huining.Safety.Benchmarks;
using Huining.Safety.Benchmarks.Measuring;
using Huining.Safety.Benchmarks.Server;
using Huining.Safety.Testing;

// dotnet run -c Release --project tests/Huining.Safety.Benchmarks [-- --quick] [--database NAME]
//   --quick          a tenth of the data and short spells: to see that everything runs, not to quote
//   --database NAME  keep the filled database on the server of SAFETY_TEST_DB and use it again
var quick = args.Contains("--quick");
var kept = args.SkipWhile(word => word != "--database").Skip(1).FirstOrDefault();

// Standard output is the table's alone; the tests' application logs to it.
var output = Console.Out;
Console.SetOut(Console.Error);

await using var server = await PostgresServer.StartAsync();
Console.Error.WriteLine("filling the database…");
await using var county = await CountyDatabase.MakeAsync(server, kept, quick ? 2_000 : 20_000, quick ? 100_000 : 1_000_000, quick ? 20_000 : 200_000);
await using var app = await AppProcess.StartAsync(CountyDatabase.For(server, county.Name));
await app.LoginAsync(World.Officer);

var pgbench = new PgBench(server, county);
var trial = new PageTrial(app, county, pgbench, rounds: quick ? 1 : 3, seconds: quick ? 2 : 3);
var results = new List<Result>();
await foreach (var result in new LedgerTrials(server, county, trial).RunAsync()) Note(result);
await foreach (var result in new FlatTrial(server, app, seconds: quick ? 2 : 3, rounds: quick ? 1 : 3).RunAsync(small: 10_000)) Note(result);
Note(await new ExportTrial(app, county).RunAsync(quick ? 5_000 : 10_000, quick ? 50_000 : 100_000));
Note(await new ImportTrial(server, county).RunAsync(quick ? 10_000 : 100_000));

var now = TimeProvider.System.GetUtcNow();
output.WriteLine(string.Create(CultureInfo.InvariantCulture,
    $"{now:yyyy-MM-dd HH:mm} UTC, {Environment.ProcessorCount} processors, {county.Enterprises:#,0} enterprises, {county.Hazards:#,0} hazards, {county.Risks:#,0} risks, {PageLoad.Connections} connections, raw by {pgbench.Name}"));
output.WriteLine(await server.DescribeAsync());
output.WriteLine();
output.WriteLine(ResultTable.Of(results));
return results.All(result => result.Reached) ? 0 : 1;

void Note(Result result)
{
    Console.Error.WriteLine($"{result.What}: {result.Ours} against {result.Raw}");
    results.Add(result);
}
