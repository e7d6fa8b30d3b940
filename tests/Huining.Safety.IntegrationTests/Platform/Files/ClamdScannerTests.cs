using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Huining.Safety.Web.Platform.Files;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Huining.Safety.IntegrationTests.Platform.Files;

/// <summary>Against a daemon that speaks clamd's protocol and knows the EICAR test file.</summary>
public sealed class ClamdScannerTests
{
    /// <summary>The test string every scanner takes for a virus; cut in two so that none takes this file for one.</summary>
    static readonly byte[] Eicar = Encoding.ASCII.GetBytes(@"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    static ClamdScanner Scanner(string? address, bool required = true) => new(
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Safety:Clamd"] = address, ["Safety:ClamdRequired"] = required ? "true" : "false" }).Build(),
        NullLogger<ClamdScanner>.Instance);

    static async Task<string?> AskAsync(byte[] content)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var daemon = AnswerAsync(listener);
        var refusal = await Scanner($"127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}").WhyRefusedAsync(content, Cancel);
        Assert.Equal(content, await daemon);
        return refusal;
    }

    static async Task<byte[]> AnswerAsync(TcpListener listener)
    {
        using var client = await listener.AcceptTcpClientAsync(Cancel);
        var stream = client.GetStream();
        var command = new byte[10];
        await stream.ReadExactlyAsync(command, Cancel);
        Assert.Equal("zINSTREAM\0", Encoding.ASCII.GetString(command));
        using var content = new MemoryStream();
        var length = new byte[4];
        while (true)
        {
            await stream.ReadExactlyAsync(length, Cancel);
            var part = new byte[BinaryPrimitives.ReadInt32BigEndian(length)];
            if (part.Length == 0) break;
            await stream.ReadExactlyAsync(part, Cancel);
            content.Write(part);
        }
        var infected = content.ToArray().AsSpan().IndexOf(Eicar) >= 0;
        await stream.WriteAsync(Encoding.ASCII.GetBytes(infected ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0"), Cancel);
        return content.ToArray();
    }

    [Fact]
    public async Task The_test_virus_is_refused() => Assert.Contains("含有病毒", await AskAsync(Eicar));

    [Fact]
    public async Task A_clean_file_of_several_chunks_passes() => Assert.Null(await AskAsync(new byte[200_000]));

    [Fact]
    public async Task A_scanner_that_is_down_blocks_uploads_unless_set_otherwise()
    {
        Assert.Contains("暂时不能查毒", await Scanner("127.0.0.1:1").WhyRefusedAsync([1], Cancel));
        Assert.Null(await Scanner("127.0.0.1:1", required: false).WhyRefusedAsync([1], Cancel));
        Assert.Null(await Scanner(null).WhyRefusedAsync(Eicar, Cancel));
    }
}
