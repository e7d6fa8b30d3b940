using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Codes;

namespace Huining.Safety.Web.Platform.Lifecycle;

/// <summary>A ledger's states and moves as one table. Buttons, refusals, the names in history, the API, the tests
/// of every state × act × role and the diagrams all come from it.</summary>
/// <typeparam name="T">The record.</typeparam>
/// <typeparam name="TState">Its states.</typeparam>
/// <param name="machine">Name in <c>state_transitions.csv</c>, HAZARD.</param>
/// <param name="stateOf">Reads the state of a record.</param>
/// <param name="moves">The table.</param>
public sealed class Lifecycle<T, TState>(string machine, Func<T, TState> stateOf, params IReadOnlyList<Move<T, TState>> moves)
    where T : class
    where TState : struct, Enum
{
    public string Machine { get; } = machine;
    public IReadOnlyList<Move<T, TState>> Moves { get; } = moves;

    /// <summary>The moves that lead on from the record's state and belong to the visitor, in the table's order:
    /// the buttons of its page. A move whose guard refuses is kept, with the reason.</summary>
    public IReadOnlyList<OpenMove<T, TState>> OpenTo(T record, Attempt attempt) =>
    [
        .. From(record).Where(move => move.IsFor(record, attempt.By))
            .Select(move => new OpenMove<T, TState>(move, move.Guard(record, attempt))),
    ];

    /// <summary>Every move that leads on from the record's state, whoever may make it.</summary>
    public IEnumerable<Move<T, TState>> From(T record) =>
        Moves.Where(move => move.From is { } from && from.Equals(stateOf(record)) && move.Applies(record));

    /// <summary>The move that makes a record.</summary>
    public Move<T, TState> First => Moves.First(move => move.From is null);

    /// <summary>Finds the move by its act from the record's present state.</summary>
    /// <returns>The move, or a sentence in Chinese saying why it is not possible now.</returns>
    public (Move<T, TState>? Move, string? Refusal) Find(string act, T record, Attempt attempt)
    {
        var named = Moves.Where(move => move.Act == act && move.From is not null).ToList();
        if (named.Count == 0) return (null, "没有这种办理。");
        var state = stateOf(record);
        var here = named.FirstOrDefault(move => move.From!.Value.Equals(state));
        if (here is null)
            return (null, $"现在是“{state.Name()}”，不能{named[0].Label}。可能已有人先办理，请刷新页面看最新情况。");
        if (!here.Applies(record)) return (null, $"这一条不能{here.Label}。");
        if (!here.IsFor(record, attempt.By)) return (null, $"{here.Label}由{here.WhoText}办理，您的账号不能办理这一条。");
        return here.Guard(record, attempt) is { } why ? (null, why) : (here, null);
    }
}

/// <summary>Who tries an act, and on which day.</summary>
/// <param name="By">The visitor.</param>
/// <param name="Today">The Beijing date.</param>
public sealed record Attempt(Visitor By, DateOnly Today);

/// <summary>A move on offer, with the reason why it can't be made yet, if there is one.</summary>
public sealed record OpenMove<T, TState>(Move<T, TState> Move, string? NotYet)
    where T : class
    where TState : struct, Enum;

/// <summary>One line of a lifecycle: from here, by this act, to there.</summary>
/// <param name="Act">Code of the act, SUBMIT_RECTIFIED.</param>
/// <param name="From">State before; null for the act that makes the record.</param>
/// <param name="To">State after.</param>
/// <param name="By">Role codes that may.</param>
/// <param name="Label">What the button says, 提交复查.</param>
/// <param name="Sentence">What history says, without actor and time: 报告整改完成，申请复查.</param>
public sealed record Move<T, TState>(
    string Act, TState? From, TState To, IReadOnlyList<string> By, string Label, string Sentence)
    where T : class
    where TState : struct, Enum
{
    /// <summary>What the act's form asks for, in the order it is asked.</summary>
    public IReadOnlyList<Need> Needs { get; init; } = [];

    /// <summary>A condition beyond role and state, such as “closer is not the fixer”: null when met, else a
    /// sentence in Chinese saying what stands in the way and how to mend it.</summary>
    public Func<T, Attempt, string?> Guard { get; init; } = static (_, _) => null;

    /// <summary>Is this move one for such a record at all? An acceptance of major hazards is none for ordinary ones.</summary>
    public Func<T, bool> Applies { get; init; } = static _ => true;

    /// <summary>Narrows <see cref="By"/> for some records: own self-reported hazards only.</summary>
    public Func<T, Visitor, bool> OnlyFor { get; init; } = static (_, _) => true;

    /// <summary>Rule of <c>statutory_deadlines.csv</c> or <c>deadline_settings.csv</c> whose period this act starts.</summary>
    public string? Starts { get; init; }

    /// <summary>Rule within whose period this act is to be made.</summary>
    public string? Within { get; init; }

    /// <summary>The article behind the move.</summary>
    public string? Basis { get; init; }

    /// <summary>How this line differs from <c>state_transitions.csv</c> and why; null when it does not.</summary>
    public string? Deviation { get; init; }

    /// <summary>Gets the filled button; the others are outlines.</summary>
    public bool Primary { get; init; }

    /// <summary>What the visitor is told to do next, as a sentence: 到现场复查，核对整改前后照片。</summary>
    public string? NextStep { get; init; }

    /// <summary>May this visitor make the move on this record, state aside?</summary>
    public bool IsFor(T record, Visitor by) => By.Any(by.Is) && OnlyFor(record, by);

    /// <summary>Those who may, as people say it.</summary>
    public string WhoText => string.Join("、", By.Select(RoleNames.Of).Distinct());
}
