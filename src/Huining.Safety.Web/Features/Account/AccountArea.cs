using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Account.Demo;
using Huining.Safety.Web.Features.Account.Login;
using Huining.Safety.Web.Features.Account.Setup;

namespace Huining.Safety.Web.Features.Account;

/// <summary>Sets up what a person does with the own account.</summary>
public static class AccountArea
{
    /// <summary>Registers the area.</summary>
    public static void AddAccountPages(this IHostApplicationBuilder builder)
    {
        builder.Services.AddScoped<LoginDesk>();
        builder.Services.AddScoped<DemoAccounts>();
        builder.Services.AddScoped<IDemoData, AccountDemoData>();
        builder.Services.AddHostedService<DemoAnnouncement>();
        builder.Services.AddSingleton<SetupState>();
        builder.Services.AddHostedService<SetupAnnouncement>();
    }
}
