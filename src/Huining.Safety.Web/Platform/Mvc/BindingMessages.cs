using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Huining.Safety.Web.Platform.Mvc;

/// <summary>What a user reads when typed text does not fit the field at all, before any rule is asked.</summary>
static class BindingMessages
{
    const string NotANumber = "请填数字，例如 12 或 3.5";

    /// <summary>Replaces the framework's English sentences.</summary>
    public static void Apply(DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((value, field) => $"“{value}”不能用作{field}，请改一下");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"“{value}”填得不对，请改一下");
        messages.SetUnknownValueIsInvalidAccessor(field => $"{field}填得不对，请改一下");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "填得不对，请改一下");
        messages.SetValueIsInvalidAccessor(value => $"“{value}”填得不对，请改一下");
        messages.SetValueMustBeANumberAccessor(_ => NotANumber);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => NotANumber);
        messages.SetValueMustNotBeNullAccessor(_ => "这一项没有填");
        messages.SetMissingBindRequiredValueAccessor(field => $"缺少{field}");
        messages.SetMissingKeyOrValueAccessor(() => "这一项没有填");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "提交的内容是空的");
    }
}
