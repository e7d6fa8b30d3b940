using Huining.Safety.Web.Platform.Codes;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Huining.Safety.Web.Platform.Api;

/// <summary>Reads codes such as MOVED_OUT in the addresses of the API, where the framework would want MovedOut; one that
/// does not exist is told with those that do, instead of being passed over.</summary>
sealed class EnumCodeBinder(Type type) : IModelBinder
{
    /// <inheritdoc />
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        if (bindingContext.ValueProvider.GetValue(bindingContext.ModelName).FirstValue is not { Length: > 0 } text) return Task.CompletedTask;
        var values = Enum.GetValues(type).Cast<Enum>().ToList();
        if (values.Find(value => EnumCode.Of(value) == text) is { } found)
            bindingContext.Result = ModelBindingResult.Success(found);
        else
            bindingContext.ModelState.AddModelError(bindingContext.ModelName,
                $"没有“{text}”这个代码，可选：{string.Join("、", values.Select(value => $"{EnumCode.Of(value)}（{value.Name()}）"))}。");
        return Task.CompletedTask;
    }
}

/// <summary>Chooses the binder for the query types of the <c>Api</c> folders.</summary>
sealed class EnumCodeBinderProvider : IModelBinderProvider
{
    /// <inheritdoc />
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.IsEnum && context.Metadata.ContainerType?.Namespace?.EndsWith(".Api", StringComparison.Ordinal) == true
            ? new EnumCodeBinder(context.Metadata.UnderlyingOrModelType)
            : null;
}
