using Huining.Safety.Testing;
using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Platform.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace Huining.Safety.IntegrationTests.Platform.Audit;

public sealed class AuditVerifierTests(AppFixture fixture) : IClassFixture<AppFixture>, IAsyncLifetime
{
    SafetyApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await fixture.StartAsync();
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    Task<AuditReport> VerifyAsync() =>
        _app.InScopeAsync(null, services => services.GetRequiredService<AuditVerifier>().VerifyAsync(TestContext.Current.CancellationToken));

    Task<int> SqlAsync(string sql) => _app.InDatabaseAsync(null, async db =>
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteNonQueryAsync();
    });

    [Fact]
    public async Task A_row_changed_by_hand_is_found_and_named_until_it_is_put_back()
    {
        Assert.True((await VerifyAsync()).Clean);

        await SqlAsync($"update enterprises set principal_name = '王五' where id = '{World.Quarry}'");
        var report = await VerifyAsync();
        Assert.Contains("中川石料场", Assert.Single(report.Problems));

        await SqlAsync($"update enterprises set principal_name = '张三' where id = '{World.Quarry}'");
        Assert.True((await VerifyAsync()).Clean);
    }

    [Fact]
    public async Task The_trail_refuses_change_and_deletion()
    {
        foreach (var sql in new[] { "update audit_entries set actor_name = 'x'", "delete from audit_entries", "truncate audit_entries" })
            Assert.Equal("42501", (await Assert.ThrowsAsync<PostgresException>(() => SqlAsync(sql))).SqlState);
    }

    [Fact]
    public async Task An_entry_changed_with_the_guards_switched_off_is_found()
    {
        await SqlAsync("alter table audit_entries disable trigger user; update audit_entries set reason = 'forged' where seq = 3; alter table audit_entries enable trigger user");
        Assert.Contains((await VerifyAsync()).Problems, problem => problem.Contains("第 3 号"));
        await SqlAsync("alter table audit_entries disable trigger user; update audit_entries set reason = null where seq = 3; alter table audit_entries enable trigger user");
    }

    [Fact]
    public async Task A_change_is_told_with_its_old_and_new_value()
    {
        await _app.InDatabaseAsync(World.Officer, async db =>
        {
            db.Act = new Act("ENTERPRISE.EDIT", "修改了企业档案");
            var shop = await db.Enterprises.SingleAsync(row => row.Id == World.FireworksShop);
            shop.Change(shop.Facts() with { Remark = "临街" });
            return await db.SaveChangesAsync();
        });
        var entry = await _app.InDatabaseAsync(World.Officer, db =>
            db.AuditEntries.Where(row => row.RecordId == World.FireworksShop).OrderByDescending(row => row.Seq).FirstAsync());
        Assert.Equal(new FieldChange(nameof(Enterprise.Remark), null, "临街"), Assert.Single(FieldChange.Read(entry.Changes)));
        Assert.True((await VerifyAsync()).Clean);
    }

    [Fact]
    public async Task A_write_without_a_declared_act_is_refused() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => _app.InDatabaseAsync(null, async db =>
        {
            db.Add(Enterprise.Register(World.Shop("无名店", "91620422MA7TT00479", World.Huishi)));
            return await db.SaveChangesAsync();
        }));
}
