using SpreadCheetah;

namespace Huining.Safety.Web.Platform.Sheets;

/// <summary>
/// Between the workbook writer and a response: the writer sometimes writes synchronously (headers and ends of zip
/// entries), which a web server refuses. Collects a little and passes it on asynchronously.
/// </summary>
internal sealed class WorkbookOutput(Stream output) : Stream
{
    const int PassOnAt = 1 << 16;
    readonly MemoryStream collected = new(2 * PassOnAt);

    /// <summary>Writes one workbook: <paramref name="fill"/> adds worksheets and rows.</summary>
    public static async Task WriteAsync(Stream output, Func<Spreadsheet, SheetStyles, Task> fill, CancellationToken cancel)
    {
        await using var between = new WorkbookOutput(output);
        await using (var book = await Spreadsheet.CreateNewAsync(between, SheetStyles.Options, cancel))
        {
            await fill(book, new SheetStyles(book));
            await book.FinishAsync(cancel);
        }
        await between.PassOnAsync(cancel);
        await output.FlushAsync(cancel);
    }

    async ValueTask PassOnAsync(CancellationToken cancel)
    {
        await output.WriteAsync(collected.GetBuffer().AsMemory(0, (int)collected.Length), cancel);
        collected.SetLength(0);
    }

    public override void Write(byte[] buffer, int offset, int count) => collected.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => collected.Write(buffer);

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        collected.Write(buffer.Span);
        if (collected.Length >= PassOnAt) await PassOnAsync(cancellationToken);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
    public override void Flush() { }
    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
}
