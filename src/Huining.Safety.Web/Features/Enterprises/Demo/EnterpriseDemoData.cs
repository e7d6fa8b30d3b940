using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Enterprises.Demo;

/// <summary>The plan's stock of 202 enterprises, invented and marked as demo.</summary>
public sealed class EnterpriseDemoData(SafetyDbContext db, EnterpriseCodeLists lists) : IDemoData
{
    /// <inheritdoc />
    public int Order => 10;

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken cancel)
    {
        if (await db.Enterprises.AnyAsync(row => row.IsDemo, cancel)) return;
        db.Act = new Act("ENTERPRISE.DEMO", "随示例数据建立了企业档案");
        foreach (var facts in new DemoEnterprises(lists).All())
        {
            var enterprise = Enterprise.Register(facts);
            enterprise.IsDemo = true;
            db.Add(enterprise);
        }
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }
}
