using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Huining.Safety.Web.Features.Enterprises;

/// <summary>Puts what the rules found beside the fields of a form.</summary>
static class EnterpriseFailures
{
    /// <summary>A field that could not be read at all keeps that error alone.</summary>
    public static void AddFailures(this ModelStateDictionary state, IEnumerable<ValidationFailure> failures)
    {
        foreach (var failure in failures)
            if (!state.TryGetValue(failure.PropertyName, out var entry) || entry.Errors.Count == 0)
                state.AddModelError(failure.PropertyName, failure.ErrorMessage);
    }
}
