namespace Huining.Safety.Web.Features.Enterprises.Merge;

/// <summary>Fills the survivor's empty fields from the other file, and takes them out again.</summary>
public static class MergeFill
{
    /// <summary>Fields that mean something only together with another.</summary>
    static bool Fits(string field, EnterpriseFacts survivor, EnterpriseFacts other) => field switch
    {
        nameof(EnterpriseFacts.SubsectorCode) => survivor.SectorCode == other.SectorCode,
        nameof(EnterpriseFacts.VillageCode) => survivor.TownshipCode == other.TownshipCode,
        nameof(EnterpriseFacts.Longitude) or nameof(EnterpriseFacts.Latitude) => survivor is { Longitude: null, Latitude: null },
        nameof(EnterpriseFacts.StandardisationValidTo) => survivor.StandardisationLevel is null || survivor.StandardisationLevel == other.StandardisationLevel,
        nameof(EnterpriseFacts.SafetyManagerPhone) => survivor.SafetyManagerName is null || survivor.SafetyManagerName == other.SafetyManagerName,
        nameof(EnterpriseFacts.GridKeeperPhone) => survivor.GridKeeper is null || survivor.GridKeeper == other.GridKeeper,
        _ => true,
    };

    /// <summary>The survivor's facts with its gaps filled, and what was filled.</summary>
    public static (EnterpriseFacts Facts, IReadOnlyList<FilledField> Filled) Fill(EnterpriseFacts survivor, EnterpriseFacts other)
    {
        var facts = survivor with { };
        var filled = new List<FilledField>();
        foreach (var field in EnterpriseFields.All.Where(field => field.Raw(survivor) == "" && field.Raw(other) != "" && Fits(field.Name, survivor, other)))
        {
            field.Copy(other, facts);
            filled.Add(new FilledField(field.Name, field.Raw(facts), ""));
        }
        if (facts is { Uscc: not null, Unregistered: true })
        {
            facts.Unregistered = false;
            filled.Add(new FilledField(nameof(facts.Unregistered), "false", "true"));
        }
        return (facts, filled);
    }

    /// <summary>Takes out what was filled. A field that somebody changed since keeps its new value.</summary>
    public static EnterpriseFacts Empty(EnterpriseFacts survivor, IReadOnlyList<FilledField> filled)
    {
        var facts = survivor with { };
        foreach (var (name, raw, before) in filled)
            if (EnterpriseFields.Find(name) is { } field && field.Raw(facts) == raw) field.Restore(facts, before.Length == 0 ? null : before);
        return facts;
    }
}
