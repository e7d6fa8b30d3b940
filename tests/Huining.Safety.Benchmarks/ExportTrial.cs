using System.Globalization;
using Huining.Safety.Benchmarks.Measuring;
using Huining.Safety.Benchmarks.Server;

namespace Huining.Safety.Benchmarks;

/// <summary>Whether an export needs memory for its rows: the most the process held while writing few and many.</summary>
sealed class ExportTrial(AppProcess app, CountyDatabase county)
{
    /// <summary>Bytes of memory a further row may need: a workbook kept whole would take more than a thousand.</summary>
    const double Allowed = 100;

    /// <summary>Exports twice.</summary>
    public async Task<Result> RunAsync(int few, int many)
    {
        await PeakAsync(few);
        var small = await PeakAsync(few);
        var large = await PeakAsync(many);
        var perRow = (large - small) / (double)(many - few);
        return new Result(
            string.Create(CultureInfo.InvariantCulture, $"export of {many:#,0} hazards, most memory"), Megabytes(large),
            string.Create(CultureInfo.InvariantCulture, $"{Megabytes(small)} at {few:#,0}"),
            string.Create(CultureInfo.InvariantCulture, $"{perRow:0} B a row"), $"≤ {Allowed} B a row", perRow <= Allowed);
    }

    async Task<long> PeakAsync(int rows)
    {
        var from = await county.ScalarAsync<string>($"select found_on::text from hazards order by found_on desc, id desc offset {rows - 1} limit 1");
        Processor.ForgetPeak(app.Id);
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{app.Port}/hazards/export?view=All&foundFrom={from}");
        request.Headers.Add("Cookie", app.Cookies);
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        await answer.Content.CopyToAsync(Stream.Null);
        return Processor.Memory(app.Id, peak: true);
    }

    static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0} MB");
}
