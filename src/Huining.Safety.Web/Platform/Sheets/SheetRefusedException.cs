namespace Huining.Safety.Web.Platform.Sheets;

/// <summary>
/// A file cannot be read as a sheet at all. <see cref="Exception.Message"/> is Chinese, meant for the
/// person who chose the file: what is wrong and how to mend it.
/// </summary>
public sealed class SheetRefusedException(string message, Exception? cause = null) : Exception(message, cause)
{
    internal static SheetRefusedException Damaged(Exception? cause = null) => new(
        "文件已损坏，读到一半无法继续。请用 Excel 或 WPS 打开它，另存为“Excel 工作簿（*.xlsx）”后再上传", cause);

    internal static SheetRefusedException TooBig(long bytes) => new(
        $"文件超过 {bytes >> 20} MB。请删去图片和多余的工作表，或分成几个文件上传");

    internal static SheetRefusedException Bomb() => new(
        "文件解压后大得不正常，为保护系统已停止读取。请删去表格下方和右侧的空白行列、图片和多余的工作表，另存后再上传");
}
