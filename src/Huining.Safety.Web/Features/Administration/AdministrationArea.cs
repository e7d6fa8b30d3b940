using Huining.Safety.Web.Features.Administration.Accounts;
using Huining.Safety.Web.Features.Administration.Audit;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Mvc;

namespace Huining.Safety.Web.Features.Administration;

/// <summary>Sets up the consoles of the three administrations; none of them shows business data.</summary>
public static class AdministrationArea
{
    const string Group = "管理";

    /// <summary>Registers the area.</summary>
    public static void AddAdministration(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddScoped<AccountEnterprises>();
        services.AddScoped<AccountHistory>();
        services.AddScoped<AccountRoster>();
        services.AddScoped<AccountDesk>();
        services.AddScoped<AccountActs>();
        services.AddSingleton<SlipTray>();
        services.AddScoped<AuditList>();
        services.AddMenu(new(Group, "账号", "/administration/accounts", user => user.May(Permission.AccountManage), 90));
        services.AddMenu(new(Group, "单位", "/administration/agencies", user => user.May(Permission.SystemManage), 91));
        services.AddMenu(new(Group, "工作日历", "/administration/calendar", user => user.May(Permission.SystemManage), 92));
        services.AddMenu(new(Group, "行政区划", "/administration/divisions", user => user.May(Permission.SystemManage), 93));
        services.AddMenu(new(Group, "审计记录", "/administration/audit", user => user.May(Permission.AuditRead), 94));
    }
}
