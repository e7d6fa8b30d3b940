using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Huining.Safety.Benchmarks.Measuring;

/// <summary>One browser's connection, asking for the same page again and again: a bare socket, because the client shares
/// the processors with what it measures.</summary>
sealed class PageConnection : IDisposable
{
    readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveTimeout = 60_000 };
    readonly byte[] _request;
    readonly byte[] _answer = new byte[1 << 20];
    int _filled;

    public PageConnection(int port, string path, string cookies)
    {
        _request = Encoding.ASCII.GetBytes(
            $"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nCookie: {cookies}\r\nAccept: text/html\r\nAccept-Encoding: gzip, deflate, br\r\n\r\n");
        _socket.Connect(IPAddress.Loopback, port);
    }

    /// <summary>Asks once.</summary>
    /// <returns>Bytes of the answer.</returns>
    /// <exception cref="InvalidOperationException">The answer was not 200.</exception>
    public int Ask()
    {
        _socket.Send(_request);
        _filled = 0;
        var head = ReadTo("\r\n\r\n"u8, 0);
        var lines = Encoding.ASCII.GetString(_answer, 0, head);
        if (!lines.StartsWith("HTTP/1.1 200", StringComparison.Ordinal)) throw new InvalidOperationException(lines);
        if (lines.Contains("Transfer-Encoding: chunked", StringComparison.OrdinalIgnoreCase)) return ReadChunks(head);
        const string Length = "Content-Length: ";
        var from = lines.IndexOf(Length, StringComparison.OrdinalIgnoreCase) + Length.Length;
        var end = head + int.Parse(lines.AsSpan(from, lines.IndexOf('\r', from) - from), CultureInfo.InvariantCulture);
        while (_filled < end) Receive();
        return end;
    }

    int ReadChunks(int at)
    {
        while (true)
        {
            var line = ReadTo("\r\n"u8, at);
            var size = int.Parse(Encoding.ASCII.GetString(_answer, at, line - 2 - at), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            at = line + size + 2;
            while (_filled < at) Receive();
            if (size == 0) return at;
        }
    }

    int ReadTo(ReadOnlySpan<byte> mark, int from)
    {
        while (true)
        {
            var found = _answer.AsSpan(from, _filled - from).IndexOf(mark);
            if (found >= 0) return from + found + mark.Length;
            Receive();
        }
    }

    void Receive()
    {
        var got = _socket.Receive(_answer, _filled, _answer.Length - _filled, SocketFlags.None);
        if (got == 0) throw new InvalidOperationException("the server closed the connection");
        _filled += got;
    }

    /// <inheritdoc />
    public void Dispose() => _socket.Dispose();
}
