using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Mvc;

namespace Huining.Safety.Web.Features.Workbench;

/// <summary>Sets up everybody's home page.</summary>
public static class WorkbenchArea
{
    /// <summary>Registers the readers, the menu entry and a township's first and last tab.</summary>
    public static void AddWorkbench(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddScoped<EnterpriseFigures>();
        services.AddScoped<HazardFigures>();
        services.AddScoped<HazardTodos>();
        services.AddScoped<AccidentFigures>();
        services.AddScoped<IndicatorFigures>();
        services.AddScoped<ConsoleFigures>();
        services.AddScoped<DeskReader>();
        services.AddScoped<OwnerHomeReader>();
        services.AddMenu(new("", "我的工作", "/workbench", user => user.May(Permission.Workbench), 0));
        services.AddMenu(new(MenuEntry.TabBar, "今天", "/workbench", user => user.IsInRole(Roles.TownshipSupervisor), 0));
        services.AddMenu(new(MenuEntry.TabBar, "我的", "/account", user => user.IsInRole(Roles.TownshipSupervisor), 90));
    }
}
