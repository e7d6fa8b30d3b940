using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace Huining.Safety.Web.Platform.Files;

/// <summary>Asks a ClamAV daemon about a file, where <c>Safety:Clamd</c> names one (<c>host:port</c>). While it can't
/// be reached files are refused, unless <c>Safety:ClamdRequired</c> is false.</summary>
public sealed class ClamdScanner(IConfiguration settings, ILogger<ClamdScanner> log)
{
    const int Chunk = 64 * 1024;
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Scans a file.</summary>
    /// <returns>Null when it may be kept; else why not, in Chinese, to follow the file's name.</returns>
    public async Task<string?> WhyRefusedAsync(byte[] content, CancellationToken cancel)
    {
        if (settings["Safety:Clamd"] is not { Length: > 0 } address) return null;
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            limit.CancelAfter(Patience);
            var answer = await AskAsync(address, content, limit.Token);
            if (answer.EndsWith(" OK", StringComparison.Ordinal)) return null;
            if (answer.EndsWith(" FOUND", StringComparison.Ordinal))
            {
                log.LogWarning("Upload refused by the virus scanner: {Answer}", answer);
                return "含有病毒，没有保存。请不要再发送这个文件，并给手机或电脑杀毒。";
            }
            throw new InvalidDataException($"clamd answers: {answer}");
        }
        catch (Exception unreachable) when (unreachable is SocketException or IOException or OperationCanceledException or InvalidDataException or FormatException && !cancel.IsCancellationRequested)
        {
            log.LogError(unreachable, "The virus scanner at {Address} can't be asked", address);
            return settings.GetValue("Safety:ClamdRequired", true) ? "暂时不能查毒，没有保存。请过几分钟再传，或联系县应急管理局。" : null;
        }
    }

    /// <summary>INSTREAM: chunks preceded by their length, an empty one at the end.</summary>
    static async Task<string> AskAsync(string address, byte[] content, CancellationToken cancel)
    {
        var colon = address.LastIndexOf(':');
        using var client = new TcpClient();
        await client.ConnectAsync(address[..Math.Max(0, colon)], int.Parse(address[(colon + 1)..], System.Globalization.CultureInfo.InvariantCulture), cancel);
        var stream = client.GetStream();
        await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), cancel);
        var length = new byte[4];
        for (var at = 0; at < content.Length; at += Chunk)
        {
            var part = content.AsMemory(at, Math.Min(Chunk, content.Length - at));
            BinaryPrimitives.WriteInt32BigEndian(length, part.Length);
            await stream.WriteAsync(length, cancel);
            await stream.WriteAsync(part, cancel);
        }
        await stream.WriteAsync(new byte[4], cancel);
        using var answer = new MemoryStream();
        await stream.CopyToAsync(answer, cancel);
        return Encoding.UTF8.GetString(answer.ToArray()).TrimEnd('\0', '\n', ' ');
    }
}
