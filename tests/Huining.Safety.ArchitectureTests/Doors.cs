namespace Huining.Safety.ArchitectureTests;

/// <summary>One line of the table: a room may use another, for a reason.</summary>
sealed record Door(string From, string To, string Why);

/// <summary>Who may know whom. The database (<c>Data</c>) maps all rooms and is used by all; it is no door.</summary>
static class Doors
{
    public static readonly IReadOnlyList<Door> Table = [];
}
