using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Huining.Safety.Web.Features.Hazards.Ask;

/// <summary>The questions an owner is asked, one a screen.</summary>
public enum AskStep
{
    What,
    Where,
    Who,
    Check,
}

/// <summary>What the owner has answered so far; carried along in hidden fields, so that it works without script and
/// nothing is kept of a report that is given up.</summary>
public sealed class AskForm
{
    /// <summary>The question on the screen.</summary>
    public AskStep Step { get; set; }

    /// <summary>Cards picked.</summary>
    public List<string> Picked { get; set; } = [];

    [Display(Name = "自己写")]
    public string? Words { get; set; }

    [Display(Name = "在哪里")]
    public string? Location { get; set; }

    [Display(Name = "谁来改")]
    public string? Person { get; set; }

    [Display(Name = "电话")]
    public string? Phone { get; set; }

    [Display(Name = "打算哪天改好")]
    public DateOnly? DueOn { get; set; }

    [Display(Name = "照片")]
    public List<IFormFile> Photos { get; set; } = [];

    [ValidateNever] public string EnterpriseName { get; set; } = "";
    [ValidateNever] public IReadOnlyList<TypicalHazard> Typical { get; set; } = [];
    [ValidateNever] public DateOnly Today { get; set; }

    /// <summary>The hazard in words: the cards' sentences and what was written.</summary>
    public string Description(HazardCodeLists lists) =>
        string.Join("", Picked.Select(code => lists.TypicalOf(code)?.Description).Append(Words?.Trim()).Where(text => text is { Length: > 0 }));

    /// <summary>What the owner reports, for the ledger's rules.</summary>
    public HazardReport ToReport(Guid enterprise, HazardCodeLists lists) => new()
    {
        EnterpriseId = enterprise,
        Source = HazardSource.SelfCheck,
        FoundOn = Today,
        Description = Description(lists),
        Location = Location ?? "",
        CategoryCode = Picked.Select(code => lists.TypicalOf(code)?.CategoryCode).FirstOrDefault(code => code is not null),
        ResponsiblePerson = Person?.Trim() is { Length: > 0 } person ? person : null,
        ResponsiblePhone = Phone,
        ProposedDueOn = DueOn,
    };
}
