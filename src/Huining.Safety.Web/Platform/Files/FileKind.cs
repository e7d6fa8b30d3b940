using System.ComponentModel.DataAnnotations;

namespace Huining.Safety.Web.Platform.Files;

/// <summary>What a file is by its content, whatever it calls itself.</summary>
public enum FileKind
{
    [Display(Name = "无法识别的文件")] Unknown,
    [Display(Name = "JPG 图片")] Jpeg,
    [Display(Name = "PNG 图片")] Png,
    [Display(Name = "WEBP 图片")] Webp,
    [Display(Name = "HEIC 图片")] Heic,
    [Display(Name = "PDF 文件")] Pdf,
    [Display(Name = "Excel 工作簿（xlsx）")] Xlsx,
    [Display(Name = "Word 文档（docx）")] Docx,
    [Display(Name = "带宏的 Office 文件")] Macro,
    [Display(Name = "旧版 Office 文件（xls、doc）")] OldOffice,
    [Display(Name = "压缩包")] Archive,
    [Display(Name = "程序")] Program,
    [Display(Name = "网页或脚本")] Markup,
}

/// <summary>What goes with a kind.</summary>
public static class FileKindText
{
    /// <summary>Pictures that can be decoded here.</summary>
    public static bool IsPicture(this FileKind kind) => kind is FileKind.Jpeg or FileKind.Png or FileKind.Webp;

    /// <summary>Media type under which the stored bytes are served; pictures are kept as JPEG.</summary>
    public static string MediaType(this FileKind kind) => kind switch
    {
        FileKind.Jpeg or FileKind.Png or FileKind.Webp => "image/jpeg",
        FileKind.Pdf => "application/pdf",
        FileKind.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        FileKind.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        _ => "application/octet-stream",
    };

    /// <summary>Ending of the stored file's name, with the dot.</summary>
    public static string Extension(this FileKind kind) => kind switch
    {
        FileKind.Jpeg or FileKind.Png or FileKind.Webp => ".jpg",
        FileKind.Pdf => ".pdf",
        FileKind.Xlsx => ".xlsx",
        FileKind.Docx => ".docx",
        _ => ".bin",
    };
}
