using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Accidents;
using Huining.Safety.Web.Features.Account;
using Huining.Safety.Web.Features.Account.Setup;
using Huining.Safety.Web.Features.Administration;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Features.Enterprises.Codes;
using Huining.Safety.Web.Features.Finding;
using Huining.Safety.Web.Features.Hazards;
using Huining.Safety.Web.Features.Hazards.Ledger;
using Huining.Safety.Web.Features.Imports;
using Huining.Safety.Web.Features.Indicators;
using Huining.Safety.Web.Features.Workbench;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Api;
using Huining.Safety.Web.Platform.Audit;
using Huining.Safety.Web.Platform.Commands;
using Huining.Safety.Web.Platform.Deadlines;
using Huining.Safety.Web.Platform.Exports;
using Huining.Safety.Web.Platform.Files;
using Huining.Safety.Web.Platform.Imports;
using Huining.Safety.Web.Platform.Mvc;
using Huining.Safety.Web.Platform.Operations;

var isVerb = CommandLine.IsVerb(args);
// A command's words are not settings.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = isVerb ? [] : args, ContentRootPath = AppContext.BaseDirectory });

builder.AddOperations(isVerb);
builder.AddData();
builder.AddAccess();
builder.AddAudit();
builder.AddApi();
builder.AddPages();
builder.AddAccount();
builder.AddAdministration();
builder.AddDeadlines();
builder.AddFiles();
builder.AddImports();
builder.AddExports();
builder.AddEnterprises();
builder.AddEnterpriseCodes();
builder.AddHazardLedger();
builder.AddHazards();
builder.AddAccidents();
builder.AddIndicators();
builder.AddWorkbench();
builder.AddFinding();
builder.AddImportPages();
builder.Services.AddVerb<MigrateVerb>();

var app = builder.Build();
if (isVerb) return await CommandLine.RunAsync(app.Services, args);

app.DemandKeyFile();
app.UseRequestLines();
app.UseSecurityHeaders();
app.UseExceptionHandler("/error/500");
app.UseStatusCodePagesWithReExecute("/error/{0}");
app.UseResponseCompression();
app.UseAssets();
app.UseHttpsGate();
app.UseSetupGate();
app.UseRouting();
app.UseRateLimiter();
app.UseAuthentication();
app.UseDutyGate();
app.UseAuthorization();
app.UseApiBodies();
app.MapControllers();
app.MapOpenApi().WithMetadata(new OpenToAllAttribute("describes the interface, nothing about anybody"));
app.MapOperations();
await app.RunAsync();
return 0;

/// <summary>The application's entry point; named so that tests can start it.</summary>
public partial class Program;
