using System.Collections.Frozen;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Codes;
using Huining.Safety.Web.Platform.Forms;

namespace Huining.Safety.Web.Features.Enterprises;

/// <summary>One field of <see cref="EnterpriseFacts"/> seen by name: for side-by-side views of two versions, for merging
/// and for telling which fields an edit changed.</summary>
public sealed class EnterpriseField
{
    readonly PropertyInfo _property;

    internal EnterpriseField(PropertyInfo property)
    {
        _property = property;
        Label = property.GetCustomAttribute<DisplayAttribute>()?.Name ?? property.Name;
    }

    /// <summary>Property name, also the form field's name.</summary>
    public string Name => _property.Name;

    /// <summary>What people call it.</summary>
    public string Label { get; }

    /// <summary>Facts that carry the licence or decide who supervises: an enterprise may only propose to change them.</summary>
    public bool IsKey => EnterpriseFields.Key.Contains(Name);

    /// <summary>A telephone number, shown masked.</summary>
    public bool IsPhone => Name.EndsWith("Phone", StringComparison.Ordinal);

    /// <summary>The value itself.</summary>
    public object? Value(EnterpriseFacts facts) => _property.GetValue(facts);

    /// <summary>The value as a form sends it; empty for none.</summary>
    public string Raw(EnterpriseFacts facts) => FormText.Of(Value(facts));

    /// <summary>The value as people read it; empty for none.</summary>
    public string Show(EnterpriseFacts facts, EnterpriseCodeLists lists) => Value(facts) switch
    {
        null or "" => "",
        bool flag => flag ? "是" : "否",
        Enum value => value.Name(),
        string code => Name switch
        {
            nameof(EnterpriseFacts.SectorCode) => lists.SectorName(code),
            nameof(EnterpriseFacts.KindCode) => lists.KindName(code),
            nameof(EnterpriseFacts.SubsectorCode) => lists.Subsector(code)?.Name ?? code,
            nameof(EnterpriseFacts.TownshipCode) => lists.TownshipName(code),
            nameof(EnterpriseFacts.VillageCode) => lists.VillageName(code),
            _ => IsPhone ? Masking.Phone(code) : code,
        },
        _ => Raw(facts),
    };

    /// <summary>Sets the value from another's facts.</summary>
    public void Copy(EnterpriseFacts from, EnterpriseFacts to) => _property.SetValue(to, _property.GetValue(from));

    /// <summary>Sets the value from the text the audit trail keeps.</summary>
    public void Restore(EnterpriseFacts to, string? text)
    {
        var type = Nullable.GetUnderlyingType(_property.PropertyType) ?? _property.PropertyType;
        object? value = text switch
        {
            null => type == typeof(string) && !IsOptional ? "" : null,
            _ when type == typeof(string) => text,
            _ when type.IsEnum => Enum.Parse(type, text),
            _ when type == typeof(bool) => bool.Parse(text),
            _ when type == typeof(int) => int.Parse(text, CultureInfo.InvariantCulture),
            _ when type == typeof(decimal) => decimal.Parse(text, CultureInfo.InvariantCulture),
            _ => DateOnly.Parse(text, CultureInfo.InvariantCulture),
        };
        _property.SetValue(to, value);
    }

    bool IsOptional => new NullabilityInfoContext().Create(_property).WriteState == NullabilityState.Nullable;
}

/// <summary>All fields, in the form's order.</summary>
public static class EnterpriseFields
{
    /// <summary>Facts an enterprise may only propose to change: identity, licence, people answerable by law, place, status.</summary>
    public static readonly FrozenSet<string> Key = new[]
    {
        nameof(EnterpriseFacts.Name), nameof(EnterpriseFacts.Uscc), nameof(EnterpriseFacts.KindCode), nameof(EnterpriseFacts.SectorCode),
        nameof(EnterpriseFacts.LegalRepresentative), nameof(EnterpriseFacts.PrincipalName), nameof(EnterpriseFacts.SiteAddress),
        nameof(EnterpriseFacts.TownshipCode), nameof(EnterpriseFacts.VillageCode), nameof(EnterpriseFacts.Status),
    }.ToFrozenSet();

    /// <summary>Facts an enterprise may change itself at once.</summary>
    public static readonly FrozenSet<string> Own = new[]
    {
        nameof(EnterpriseFacts.PrincipalPhone), nameof(EnterpriseFacts.SafetyManagerName), nameof(EnterpriseFacts.SafetyManagerPhone),
        nameof(EnterpriseFacts.RegisteredAddress), nameof(EnterpriseFacts.EmployeesCount), nameof(EnterpriseFacts.SpecialOperatorsCount),
        nameof(EnterpriseFacts.KeyPosts), nameof(EnterpriseFacts.KeyProcesses), nameof(EnterpriseFacts.Remark),
    }.ToFrozenSet();

    public static readonly IReadOnlyList<EnterpriseField> All =
        [.. typeof(EnterpriseFacts).GetProperties().Where(property => property.CanWrite).Select(property => new EnterpriseField(property))];

    static readonly FrozenDictionary<string, EnterpriseField> ByName = All.ToFrozenDictionary(field => field.Name);

    /// <summary>Finds a field by its name; null when there is none.</summary>
    public static EnterpriseField? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>What people call a field.</summary>
    public static string LabelOf(string name) => ByName[name].Label;

    /// <summary>The fields in which two versions differ.</summary>
    public static IReadOnlyList<EnterpriseField> Differing(EnterpriseFacts one, EnterpriseFacts other) =>
        [.. All.Where(field => !Equals(field.Value(one), field.Value(other)))];
}
