using Xunit;

namespace Huining.Safety.ArchitectureTests;

/// <summary>The rules of docs/architecture.md, “Who may know whom”, held against the compiled program.</summary>
public sealed class WhoMayKnowWhomTests
{
    [Fact]
    public void Platform_never_knows_a_feature() =>
        Assert.Empty(House.Edges.Where(edge => edge.Key.From.StartsWith("Platform.") && edge.Key.To.StartsWith("Features.")).Select(edge => edge.Value));

    [Fact]
    public void Rooms_know_each_other_only_along_the_table()
    {
        var allowed = Doors.Table.Select(door => (door.From, door.To)).ToHashSet();
        NoneOf(House.Edges.Where(edge => edge.Key.To != "Data" && edge.Key.From != "Data" && !allowed.Contains(edge.Key)).Select(edge => edge.Value));
    }

    [Fact]
    public void The_table_has_no_door_that_nobody_uses() =>
        Assert.Empty(Doors.Table.Where(door => !House.Edges.ContainsKey((door.From, door.To))).Select(door => $"{door.From} → {door.To}"));

    [Fact]
    public void The_table_has_no_circle()
    {
        var doors = Doors.Table.ToLookup(door => door.From, door => door.To);
        var done = new HashSet<string>();
        foreach (var room in doors.Select(door => door.Key)) Walk(room, []);

        void Walk(string room, List<string> way)
        {
            Assert.False(way.Contains(room), $"circle: {string.Join(" → ", way)} → {room}");
            if (done.Contains(room)) return;
            foreach (var next in doors[room]) Walk(next, [.. way, room]);
            done.Add(room);
        }
    }

    [Fact]
    public void Every_door_says_why() => Assert.All(Doors.Table, door => Assert.True(door.Why.Length > 10, $"{door.From} → {door.To}"));

    /// <summary>Shows every offender: a door that is missing is found by reading the message.</summary>
    static void NoneOf(IEnumerable<string> offenders)
    {
        var all = offenders.Order(StringComparer.Ordinal).ToList();
        Assert.True(all.Count == 0, string.Join("\n", all));
    }
}
