namespace Huining.Safety.Web.Platform.Audit;

/// <summary>What is being done, declared before it is saved. A write without one is refused.</summary>
/// <param name="Code">Machine name, ENTERPRISE.EDIT.</param>
/// <param name="Sentence">As history tells it in Chinese, without actor and time: 修改了企业档案.</param>
/// <param name="Reason">Why, where the act asks for a reason.</param>
public sealed record Act(string Code, string Sentence, string? Reason = null)
{
    /// <summary>Several records are saved by one act; the sentence belongs on this one, the others get entries
    /// without it, so that no timeline tells the same thing twice. Null: on all.</summary>
    public Guid? MainRecord { get; init; }
}
