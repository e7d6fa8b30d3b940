using System.ComponentModel.DataAnnotations;
using Huining.Safety.Web.Platform.Imports;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Huining.Safety.Web.Features.Imports;

/// <summary>The page on which a file is chosen.</summary>
public sealed class ImportUploadForm
{
    /// <summary>The sheet.</summary>
    [Display(Name = "表格文件")]
    public IFormFile? File { get; set; }

    /// <summary>The ledger it goes into.</summary>
    [BindNever]
    public ImportLedger Ledger { get; set; } = null!;
}

/// <summary>Why an import is taken back.</summary>
public sealed class ImportUndoForm
{
    [Display(Name = "撤销原因")]
    public string? Reason { get; set; }

    /// <summary>Take back what can be taken back, though some rows have to stay.</summary>
    public bool LeaveRest { get; set; }
}
