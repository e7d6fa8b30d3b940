using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Codes;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Platform.Organisation;

/// <summary>Loads the tree of places, the roles and the county's own agencies.</summary>
public sealed class OrganisationLoader(SafetyDbContext db, RoleManager<IdentityRole<Guid>> roles) : IReferenceLoader
{
    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken cancel)
    {
        var known = await db.Divisions.ToDictionaryAsync(row => row.Code, cancel);
        foreach (var row in ReferenceFiles.Open("divisions").Rows)
        {
            if (known.TryGetValue(row["code"], out var division))
            {
                division.Name = row["name"];
                division.Level = row["level"];
                division.ParentCode = row.TextOrNull("parent_code");
            }
            else
            {
                db.Add(new Division { Code = row["code"], Name = row["name"], Level = row["level"], ParentCode = row.TextOrNull("parent_code") });
            }
        }
        await db.SaveChangesAsync(cancel);
        foreach (var role in Roles.All)
            if (!await roles.RoleExistsAsync(role)) await roles.CreateAsync(new IdentityRole<Guid>(role) { Id = Guid.CreateVersion7() });
        await LoadAgenciesAsync(cancel);
    }

    /// <summary>The bodies named as lead departments in <c>regulated_sectors.csv</c> and the 28 township governments.</summary>
    async Task LoadAgenciesAsync(CancellationToken cancel)
    {
        db.Act = new Audit.Act("AGENCY.LOAD", "随系统装入");
        var known = await db.Agencies.Select(row => row.Name).ToHashSetAsync(cancel);
        var leads = ReferenceFiles.Open("regulated_sectors").Rows
            .SelectMany(row => row["lead_department_cn"].Split('、', StringSplitOptions.RemoveEmptyEntries).Select(name => (Name: WithoutBrackets(name), Sector: row["code"])))
            .GroupBy(pair => pair.Name, pair => pair.Sector);
        foreach (var lead in leads.Where(lead => known.Add(lead.Key)))
            db.Add(new Agency(lead.Key, Division.County, lead));
        var townships = await db.Divisions.Where(row => row.Level == "township" && row.ParentCode == Division.County).ToListAsync(cancel);
        foreach (var township in townships.Where(township => known.Add($"{township.Name}人民政府")))
            db.Add(new Agency($"{township.Name}人民政府", township.Code, []));
        await db.SaveChangesAsync(cancel);
    }

    static string WithoutBrackets(string name) => name.IndexOf('（') is > 0 and var at ? name[..at] : name;
}
