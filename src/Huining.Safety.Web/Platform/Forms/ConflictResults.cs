using Microsoft.AspNetCore.Mvc;

namespace Huining.Safety.Web.Platform.Forms;

/// <summary>Answers with the page of a lost update.</summary>
public static class ConflictResults
{
    /// <summary>The three versions with status 409: the write is rolled back, and the key of the form may be used again.</summary>
    public static ViewResult LostUpdate(this Controller controller, ConflictPage page)
    {
        // What could not be read as a number or a date was typed all the same.
        page = page with { Rows = [.. page.Rows.Select(row => controller.ModelState[row.Field] is { Errors.Count: > 0, AttemptedValue: { } typed } ? row with { Yours = new(typed, typed) } : row)] };
        controller.ModelState.Clear();
        var view = controller.View("Conflict", page);
        view.StatusCode = StatusCodes.Status409Conflict;
        return view;
    }
}
