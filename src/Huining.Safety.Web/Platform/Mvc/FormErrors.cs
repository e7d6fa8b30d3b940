using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Huining.Safety.Web.Platform.Mvc;

/// <summary>What is wrong in a form, in the order its fields stand.</summary>
static class FormErrors
{
    /// <summary>
    /// One line per field with an error, the first of each. The order is that of the model's properties,
    /// because the state dictionary keeps none; lines about the form as a whole come first.
    /// </summary>
    public static IReadOnlyList<FormError> Of(ModelStateDictionary state, ModelMetadata? model) =>
        [.. state.Where(entry => entry.Value?.Errors.Count > 0)
            .Select(entry => new FormError(entry.Key, entry.Value!.Errors[0].ErrorMessage))
            .OrderBy(error => Place(error.Field, model), PlaceOrder.Instance)];

    /// <summary>The position of a field such as <c>Goods[2].Amount</c> as a path of property numbers and indexes.</summary>
    internal static int[] Place(string field, ModelMetadata? model)
    {
        var place = new List<int>();
        foreach (var part in field.Split(['.', '['], StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.EndsWith(']'))
            {
                place.Add(int.TryParse(part.AsSpan(0, part.Length - 1), out var index) ? index : int.MaxValue);
                model = model?.ElementMetadata;
                continue;
            }

            var number = model?.Properties.TakeWhile(property => property.PropertyName != part).Count() ?? int.MaxValue;
            place.Add(number);
            model = model?.Properties.ElementAtOrDefault(number);
        }

        return [.. place];
    }

    sealed class PlaceOrder : IComparer<int[]>
    {
        public static readonly PlaceOrder Instance = new();

        public int Compare(int[]? x, int[]? y) => x.AsSpan().SequenceCompareTo(y);
    }
}

/// <summary>One line of the summary; <paramref name="Field"/> is empty when it concerns the form as a whole.</summary>
sealed record FormError(string Field, string Message);
