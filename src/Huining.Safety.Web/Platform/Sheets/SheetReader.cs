namespace Huining.Safety.Web.Platform.Sheets;

/// <summary>
/// Reads xlsx and csv files as rows of what a person sees. The guard comes first; rows are read as they are
/// asked for, so memory does not grow with the file.
/// </summary>
public static class SheetReader
{
    /// <summary>Opens a file. Dispose the result before the stream; the stream itself stays open.</summary>
    /// <param name="file">The whole file. A stream that cannot seek is copied to a temporary file first.</param>
    /// <param name="fileName">The name its owner gave it; only shown, never trusted.</param>
    /// <param name="limits">Sizes allowed; <see cref="SheetLimits.Default"/> when null.</param>
    /// <exception cref="SheetRefusedException">The file is no sheet, damaged, encrypted or beyond the limits.</exception>
    public static SheetBook Open(Stream file, string fileName, SheetLimits? limits = null)
    {
        limits ??= SheetLimits.Default;
        if (file.CanSeek) return OpenSeekable(file, fileName, limits, owned: null);
        var copy = CopyToDisk(file, limits);
        try
        {
            return OpenSeekable(copy, fileName, limits, copy);
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }

    /// <summary>The rows of the first visible worksheet that has any, or of the csv.</summary>
    /// <inheritdoc cref="Open" path="/exception"/>
    public static IEnumerable<SheetRow> Read(Stream file, string fileName, SheetLimits? limits = null)
    {
        using var book = Open(file, fileName, limits);
        var page = book.Pages.FirstOrDefault(page => page.Rows().Any()) ?? book.Pages[0];
        foreach (var row in page.Rows()) yield return row;
    }

    static SheetBook OpenSeekable(Stream file, string fileName, SheetLimits limits, Stream? owned)
    {
        if (!SheetGuard.IsWorkbook(file, limits)) return new SheetBook([new CsvPage(Path.GetFileNameWithoutExtension(fileName), file, limits)], limits, owned);
        var package = new WorkbookPackage(file, limits);
        try
        {
            return new SheetBook(new Workbook(package).Pages, limits, package, owned);
        }
        catch
        {
            package.Dispose();
            throw;
        }
    }

    static FileStream CopyToDisk(Stream file, SheetLimits limits)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var copy = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        try
        {
            var buffer = new byte[1 << 16];
            for (int read; (read = file.Read(buffer)) > 0;)
            {
                copy.Write(buffer, 0, read);
                if (copy.Length > limits.MaxFileBytes) throw SheetRefusedException.TooBig(limits.MaxFileBytes);
            }
            return copy;
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }
}
