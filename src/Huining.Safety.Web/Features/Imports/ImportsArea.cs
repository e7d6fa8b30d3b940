using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Mvc;

namespace Huining.Safety.Web.Features.Imports;

/// <summary>Sets up the pages of all imports.</summary>
public static class ImportsArea
{
    /// <summary>Registers the desk and the menu entry.</summary>
    public static void AddImportPages(this IHostApplicationBuilder builder)
    {
        builder.Services.AddScoped<ImportDesk>();
        builder.Services.AddMenu(new("资料", "表格导入", "/imports", user => user.May(Permission.Import), 75));
    }
}
