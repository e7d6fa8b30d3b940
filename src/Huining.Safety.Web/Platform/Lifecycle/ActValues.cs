using System.Globalization;
using System.Text.RegularExpressions;
using Huining.Safety.Web.Platform.Calendar;
using Huining.Safety.Web.Platform.Codes;
using Huining.Safety.Web.Platform.Files;

namespace Huining.Safety.Web.Platform.Lifecycle;

/// <summary>What was sent for an act, read as its <see cref="Need"/>s say.</summary>
public sealed partial class ActValues
{
    const decimal MostYuan = 999_999_999_999m;

    static readonly string[] DateForms = ["yyyy-MM-dd", "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日"];

    readonly Dictionary<string, object> _read = [];
    readonly Dictionary<string, string> _errors = [];

    /// <summary>Errors by field name, each a sentence in Chinese; an area adds what depends on several fields.</summary>
    public IReadOnlyDictionary<string, string> Errors => _errors;

    /// <summary>Reads the fields. Photos and papers are only counted here; their content is the intake's.</summary>
    /// <param name="needs">What the act asks for.</param>
    /// <param name="input">What was sent.</param>
    /// <param name="choices">The codes that may be chosen for a <see cref="NeedKind.Choice"/>.</param>
    public static ActValues Read(IEnumerable<Need> needs, ActInput input, Func<Need, IEnumerable<string>> choices)
    {
        var values = new ActValues();
        foreach (var need in needs)
        {
            if (need.IsFiles)
            {
                if (need.Required && !input.HasFiles(need.Name))
                    values.Fail(need.Name, $"请上传{need.Label}，至少 1 张。");
                if (need.Kind == NeedKind.Photos && input.Kept.GetValueOrDefault(need.Name)?.Any(file => !file.Kind.IsPicture()) == true)
                    values.Fail(need.Name, $"{need.Label}只收照片，请上传 JPG、PNG 图片。");
                continue;
            }
            var text = (input.Values.GetValueOrDefault(need.Name) ?? "").Trim();
            if (text.Length > 0) values.Read(need, text, choices);
            else if (need.Required) values.Fail(need.Name, need.Kind == NeedKind.Choice ? $"请选择{need.Label}。" : $"请填写{need.Label}。");
        }
        return values;
    }

    /// <summary>Notes what is wrong with a field, unless something is noted already.</summary>
    public void Fail(string name, string sentence) => _errors.TryAdd(name, sentence);

    /// <summary>A text that the needs require.</summary>
    public string Text(string name) => TextOrNull(name) ?? "";

    public string? TextOrNull(string name) => _read.GetValueOrDefault(name) as string;
    public DateOnly? Date(string name) => _read.GetValueOrDefault(name) as DateOnly?;
    public decimal? Money(string name) => _read.GetValueOrDefault(name) as decimal?;
    public int? Percent(string name) => _read.GetValueOrDefault(name) as int?;

    void Read(Need need, string text, Func<Need, IEnumerable<string>> choices)
    {
        (object? value, string? error) = need.Kind switch
        {
            NeedKind.Date => ReadDate(need, text),
            NeedKind.Money => ReadMoney(need, text),
            NeedKind.Percent => ReadPercent(need, text),
            NeedKind.Phone => Phone().IsMatch(HalfWidth.Identifier(text)) ? (HalfWidth.Identifier(text), null)
                : ((object?)null, $"{need.Label}“{text}”不对：请填 11 位手机号，或带区号的座机，如 0943-3221234。"),
            NeedKind.Choice => choices(need).Contains(text) ? (text, null) : (null, $"{need.Label}没有“{text}”这一项，请重新选择。"),
            _ => ReadText(need, text),
        };
        if (error is not null) Fail(need.Name, error);
        else _read[need.Name] = value!;
    }

    static (object?, string?) ReadText(Need need, string text) =>
        text.Length < need.MinLength ? (null, $"{need.Label}至少写 {need.MinLength} 个字，现在有 {text.Length} 个。")
        : text.Length > need.MaxLength ? (null, $"{need.Label}不能超过 {need.MaxLength} 个字，现在有 {text.Length} 个，请缩短。")
        : (text, null);

    static (object?, string?) ReadDate(Need need, string text) =>
        DateOnly.TryParseExact(text, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= 2000 and <= 2199
            ? (date, null) : (null, $"{need.Label}“{text}”不是有效的日期，请写成 2026-11-24 这样。");

    static (object?, string?) ReadMoney(Need need, string text) =>
        decimal.TryParse(text.Replace(",", "").Replace("，", ""), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var yuan) && yuan is >= 0 and <= MostYuan
            ? (decimal.Round(yuan, 2), null) : (null, $"{need.Label}“{text}”不对，请填 0 或正数，单位是元，如 1200.50。");

    static (object?, string?) ReadPercent(Need need, string text) =>
        int.TryParse(text.TrimEnd('%', '％'), NumberStyles.None, CultureInfo.InvariantCulture, out var percent) && percent <= 100
            ? (percent, null) : (null, $"{need.Label}“{text}”不对，请填 0 到 100 的整数。");

    /// <summary>The values as history tells them: 复查意见：纸箱已清走；新期限：2026-12-01.</summary>
    public string? Told(IEnumerable<Need> needs, Func<Need, string, string> nameOf)
    {
        var told = needs.Where(need => _read.ContainsKey(need.Name)).Select(need => $"{need.Label}：{Show(need, nameOf)}").ToList();
        return told.Count == 0 ? null : string.Join("；", told);
    }

    string Show(Need need, Func<Need, string, string> nameOf) => _read[need.Name] switch
    {
        DateOnly date => ChinaTime.ShowDate(date),
        decimal yuan => yuan.ToString("0.##", CultureInfo.InvariantCulture) + " 元",
        int percent => $"{percent}%",
        string code when need.Kind == NeedKind.Choice => nameOf(need, code),
        var text => text.ToString()!,
    };

    [GeneratedRegex("^(1[3-9][0-9]{9}|(0[0-9]{2,3}-?)?[2-9][0-9]{6,7}(-[0-9]{1,6})?)$")]
    private static partial Regex Phone();
}
