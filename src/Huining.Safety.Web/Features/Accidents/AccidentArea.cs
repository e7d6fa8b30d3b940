using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Accidents.Demo;
using Huining.Safety.Web.Features.Accidents.Import;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Commands;
using Huining.Safety.Web.Platform.Imports;
using Huining.Safety.Web.Platform.Mvc;

namespace Huining.Safety.Web.Features.Accidents;

/// <summary>Sets up the accident ledger.</summary>
public static class AccidentArea
{
    /// <summary>Registers statistics, categories, demo data and the menu entry.</summary>
    public static void AddAccidents(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<AccidentCategories>();
        builder.Services.AddScoped<AccidentStatistics>();
        builder.Services.AddImport<AccidentImport>();
        builder.Services.AddVerb<ImportAccidentsVerb>();
        builder.Services.AddScoped<IDemoData, AccidentDemoData>();
        builder.Services.AddMenu(new("台账", "事故台账", "/accidents", user => user.May(Permission.AccidentRead), 45));
    }
}
