using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Huining.Safety.Web.Platform.Mvc;

/// <summary>What the framework says about input it can't read, in Chinese.</summary>
static class ChineseBindingMessages
{
    public static void Apply(DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((value, field) => $"“{value}”不是有效的{field}，请改正。");
        messages.SetMissingBindRequiredValueAccessor(field => $"请填写{field}。");
        messages.SetMissingKeyOrValueAccessor(() => "请填写这一项。");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "没有收到内容。");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"“{value}”填得不对，请改正。");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "填得不对，请改正。");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "请填数字。");
        messages.SetUnknownValueIsInvalidAccessor(field => $"{field}填得不对，请改正。");
        messages.SetValueIsInvalidAccessor(value => $"“{value}”填得不对，请改正。");
        messages.SetValueMustBeANumberAccessor(field => $"{field}请填数字。");
        messages.SetValueMustNotBeNullAccessor(_ => "请填写这一项。");
    }
}
