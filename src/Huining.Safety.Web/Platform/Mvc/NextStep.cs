namespace Huining.Safety.Web.Platform.Mvc;

/// <summary>
/// The box on top of a record that says what comes next; shown by <c>&lt;partial name="_NextStep" model="…" /&gt;</c>.
/// </summary>
/// <param name="What">A sentence with a person in it: 两名县级执法人员到现场验收，逐条核对整改方案。</param>
/// <param name="Who">Who has to act, by name where one is assigned.</param>
public sealed record NextStep(string What, string Who)
{
    /// <summary>Why it waits, and since when.</summary>
    public string? Why { get; init; }

    /// <summary>By when; null when no period runs.</summary>
    public Due? Due { get; init; }

    /// <summary>The deadline engine's explanation and the law, folded under 依据.</summary>
    public string? Basis { get; init; }

    /// <summary>The one act this reader may do now; null when it is another's turn.</summary>
    public NextAct? Primary { get; init; }

    /// <summary>Further acts open to this reader.</summary>
    public IReadOnlyList<NextAct> Others { get; init; } = [];
}

/// <summary>A link to the page of an act.</summary>
public sealed record NextAct(string Text, string Href);
