using Huining.Safety.Testing;
using Huining.Safety.Web.Features.Hazards;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Codes;
using Huining.Safety.Web.Platform.Deadlines;
using Huining.Safety.Web.Platform.Lifecycle;
using Xunit;

namespace Huining.Safety.UnitTests.Features.Hazards;

/// <summary>The declared table against the county's own table of transitions, and every state × act × role.</summary>
public sealed class HazardLifecycleTests
{
    static readonly DateOnly Today = new(2026, 11, 24);

    static readonly IReadOnlyList<CsvRow> Official = [.. ReferenceFiles.Open("state_transitions").Rows.Where(row => row["machine"] == "HAZARD")];

    static IReadOnlyList<Move<Hazard, HazardState>> Moves => HazardLifecycle.Table.Moves;

    /// <summary>Where the declaration lets a role that the official table does not name: act → role.</summary>
    static readonly (string Act, string Role)[] Added =
    [
        ("CONFIRM_GENERAL", Roles.EnterprisePrincipal), ("FIX_ON_SPOT", Roles.EnterprisePrincipal), ("SUBMIT_RECTIFIED", Roles.EnterprisePrincipal),
    ];

    /// <summary>Roles of a cell such as <c>COUNTY_OFFICER (GENERAL)|BUREAU_LEADER (MAJOR)</c>, with the words in brackets.</summary>
    static IEnumerable<(string Role, string Condition)> ActorsOf(CsvRow row) => row["actor_roles"].Split('|').Select(part =>
        part.Split(" (", 2) is [var role, var condition] ? (role, condition.TrimEnd(')')) : (part, ""));

    [Fact]
    public void The_declaration_has_the_same_moves_as_the_official_table() =>
        Assert.Equal(
            Official.Select(row => $"{row["from_state"]} {row["event"]} {row["to_state"]}").Order(StringComparer.Ordinal),
            Moves.Select(move => $"{(move.From is { } from ? EnumCode.Of(from) : "")} {move.Act} {EnumCode.Of(move.To)}").Order(StringComparer.Ordinal));

    [Fact]
    public void Differences_in_roles_carry_a_reason()
    {
        foreach (var row in Official)
        {
            var move = Moves.Single(move => move.Act == row["event"]);
            // A role that the table lets in on a condition may be let in without it: the list of added roles says so.
            var differs = !ActorsOf(row).Select(actor => actor.Role).ToHashSet().SetEquals(move.By) || Added.Any(added => added.Act == move.Act);
            Assert.True(differs == move.Deviation is { Length: > 10 }, $"{move.Act}: differs {differs}, reason “{move.Deviation}”");
        }
    }

    [Fact]
    public void Deadlines_and_articles_are_those_of_the_official_table_or_settings_of_the_project()
    {
        var rules = DeadlineRules.Shipped();
        foreach (var row in Official)
        {
            var move = Moves.Single(move => move.Act == row["event"]);
            string?[] declared = [move.Starts, move.Within];
            if (row.TextOrNull("deadline_code") is { } code) Assert.Contains(code, declared);
            Assert.Equal(row.TextOrNull("legal_basis"), move.Basis);
            foreach (var extra in declared.OfType<string>().Where(rule => rule != row["deadline_code"]))
                Assert.NotEqual(DeadlineVerification.Verified, rules.Get(extra).Verification);
        }
    }

    /// <summary>What the official table, the added roles and the rule that government's findings stay government's
    /// allow: written here anew, so that a mistake in the declaration is seen.</summary>
    static bool Expected(HazardState state, string act, string role, HazardLevel level, bool selfReport)
    {
        if (Official.SingleOrDefault(row => row["event"] == act && row["from_state"] == EnumCode.Of(state)) is not { } row) return false;
        if (act == "RECHECK_PASS" && level == HazardLevel.Major || act == "RECHECK_PASS_MAJOR" && level == HazardLevel.General) return false;
        if (!selfReport && Roles.OfEnterprise.Contains(role) && act is "CONFIRM_GENERAL" or "FIX_ON_SPOT" or "RECHECK_PASS" && Roles.OfEnterprise.Contains(role) && !selfReport) return false;
        if (Added.Contains((act, role))) return true;
        return ActorsOf(row).Any(actor => actor.Role == role && actor.Condition switch
        {
            "GENERAL" => level == HazardLevel.General,
            "MAJOR" => level == HazardLevel.Major,
            "own general self-report" => selfReport && level == HazardLevel.General,
            _ => true,
        });
    }

    [Fact]
    public void Every_act_is_open_in_every_state_to_exactly_the_declared_roles()
    {
        var tried = 0;
        foreach (var state in Enum.GetValues<HazardState>())
            foreach (var level in Enum.GetValues<HazardLevel>())
                foreach (var selfReport in new[] { true, false })
                {
                    var hazard = HazardSamples.In(state, level, selfReport);
                    foreach (var role in Roles.All)
                    {
                        var attempt = new Attempt(HazardSamples.Somebody(role), Today);
                        foreach (var act in Moves.Where(move => move.From is not null).Select(move => move.Act).Distinct())
                        {
                            var expected = Expected(state, act, role, level, selfReport);
                            var offered = HazardLifecycle.Table.OpenTo(hazard, attempt).Any(open => open.Move.Act == act);
                            Assert.True(expected == offered, $"{act} in {state} by {role}, {level}, {(selfReport ? "self-report" : "found by government")}: expected {expected}");
                            var (move, why) = HazardLifecycle.Table.Find(act, hazard, attempt);
                            if (!expected) Assert.True(move is null && why!.EndsWith('。'), $"{act} in {state} by {role} is not refused with a sentence");
                            tried++;
                        }
                    }
                }
        Assert.Equal(11 * 2 * 2 * Roles.All.Count * 20, tried);
    }

    [Fact]
    public void No_enterprise_ever_closes_or_grades_what_government_found()
    {
        foreach (var state in Enum.GetValues<HazardState>())
            foreach (var level in Enum.GetValues<HazardLevel>())
                foreach (var role in Roles.OfEnterprise)
                    Assert.DoesNotContain(HazardLifecycle.Table.OpenTo(HazardSamples.In(state, level, selfReport: false), new Attempt(HazardSamples.Somebody(role), Today)),
                        open => open.Move.To == HazardState.Closed || open.Move.Act is "DOWNGRADE" or "CONFIRM_GENERAL" or "REJECT");
    }

    [Fact]
    public void Checker_is_never_the_one_who_rectified_and_downgrader_never_the_one_who_classified()
    {
        var me = HazardSamples.Somebody(Roles.EnterpriseSafety);
        var recheck = HazardSamples.In(HazardState.RecheckPending, HazardLevel.General, selfReport: true).With(nameof(Hazard.RectifiedById), me.Id);
        Assert.Contains("另一人", HazardLifecycle.Table.Find("RECHECK_PASS", recheck, new Attempt(me, Today)).Refusal);
        Assert.Null(HazardLifecycle.Table.Find("RECHECK_PASS", recheck, new Attempt(HazardSamples.Somebody(Roles.EnterpriseSafety), Today)).Refusal);

        var officer = HazardSamples.Somebody(Roles.CountyOfficer);
        var pending = HazardSamples.In(HazardState.MajorPendingConfirm, HazardLevel.Major, selfReport: false).With(nameof(Hazard.ClassifiedById), officer.Id);
        Assert.Contains("另一名", HazardLifecycle.Table.Find("DOWNGRADE", pending, new Attempt(officer, Today)).Refusal);
        Assert.Null(HazardLifecycle.Table.Find("DOWNGRADE", pending, new Attempt(HazardSamples.Somebody(Roles.CountyOfficer), Today)).Refusal);
    }

    [Fact]
    public void An_extension_is_asked_for_on_the_last_day_and_not_after()
    {
        var principal = HazardSamples.Somebody(Roles.EnterprisePrincipal);
        var hazard = HazardSamples.In(HazardState.Rectifying, HazardLevel.General, selfReport: true).With(nameof(Hazard.DueOn), Today);
        Assert.Null(HazardLifecycle.Table.Find("APPLY_EXTENSION", hazard, new Attempt(principal, Today)).Refusal);
        Assert.Contains("已过", HazardLifecycle.Table.Find("APPLY_EXTENSION", hazard, new Attempt(principal, Today.AddDays(1))).Refusal);
    }

    [Fact]
    public void Hazard_is_overdue_on_the_first_day_after_its_deadline()
    {
        var hazard = HazardSamples.In(HazardState.Rectifying, HazardLevel.General, selfReport: true).With(nameof(Hazard.DueOn), Today);
        Assert.False(hazard.IsOverdue(Today));
        Assert.True(hazard.IsOverdue(Today.AddDays(1)));
        Assert.False(HazardSamples.In(HazardState.Closed, HazardLevel.General, selfReport: true).With(nameof(Hazard.DueOn), Today).IsOverdue(Today.AddDays(9)));
        Assert.False(HazardSamples.In(HazardState.Reported, HazardLevel.General, selfReport: true).IsOverdue(Today));
    }

    [Fact]
    public void Every_move_says_in_Chinese_what_it_does_and_each_waiting_state_what_comes_next()
    {
        Assert.All(Moves, move => Assert.All(new[] { move.Label, move.Sentence }, text => Assert.Matches("^\\p{IsCJKUnifiedIdeographs}", text)));
        var waiting = Enum.GetValues<HazardState>().Except([HazardState.Closed, HazardState.Rejected]);
        Assert.All(waiting, state => Assert.Contains(Moves, move => move.From == state && move.Primary && move.NextStep is not null));
    }
}
