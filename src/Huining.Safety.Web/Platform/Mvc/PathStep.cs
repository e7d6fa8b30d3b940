namespace Huining.Safety.Web.Platform.Mvc;

/// <summary>One station on a record's way; a list of them is shown by <c>&lt;partial name="_Path" model="…" /&gt;</c>.</summary>
/// <param name="Text">Two to four characters: 现场验收.</param>
/// <param name="State">Passed, present or to come. Exactly one station is present, unless all are passed.</param>
/// <param name="On">The day it was reached.</param>
public sealed record PathStep(string Text, PathState State, DateOnly? On = null);

/// <summary>Where a station lies.</summary>
public enum PathState
{
    /// <summary>Passed.</summary>
    Done,

    /// <summary>The record stands here.</summary>
    Now,

    /// <summary>Not reached.</summary>
    Ahead,
}
