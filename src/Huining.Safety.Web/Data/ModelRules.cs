using Huining.Safety.Web.Platform.Audit;
using Huining.Safety.Web.Platform.Codes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Huining.Safety.Web.Data;

/// <summary>Mapping rules every table follows: states are stored as their official codes and checked by the
/// database too, versions guard against lost updates, keys are made by the application.</summary>
static class ModelRules
{
    public static void Apply(ModelBuilder builder)
    {
        foreach (var type in builder.Model.GetEntityTypes())
        {
            if (typeof(Record).IsAssignableFrom(type.ClrType))
            {
                type.FindProperty(nameof(Record.Version))!.IsConcurrencyToken = true;
                type.FindProperty(nameof(Record.Id))!.ValueGenerated = ValueGenerated.Never;
            }
            foreach (var property in type.GetProperties().ToList())
                if ((Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) is { IsEnum: true } code)
                    StoreAsCode(type, property, code);
        }
    }

    static void StoreAsCode(IMutableEntityType type, IMutableProperty property, Type code)
    {
        property.SetValueConverter((ValueConverter)Activator.CreateInstance(typeof(EnumCodeConverter<>).MakeGenericType(code))!);
        property.SetMaxLength(40);
        var column = EnumCode.Snake(property.Name);
        var values = string.Join(", ", Enum.GetValues(code).Cast<Enum>().Select(value => $"'{EnumCode.Of(value)}'"));
        type.AddCheckConstraint($"ck_{EnumCode.Snake(type.ClrType.Name)}_{column}", $"{column} in ({values})");
    }
}

/// <summary>Stores an enum as its official code, SELF_CHECK for SelfCheck.</summary>
sealed class EnumCodeConverter<T>() : ValueConverter<T, string>(value => EnumCode.Of(value), text => EnumCode.Parse<T>(text))
    where T : struct, Enum;
