using Huining.Safety.Web.Features.Enterprises;
using Xunit;

namespace Huining.Safety.UnitTests.Features.Enterprises;

public sealed class EnterpriseFieldsTests
{
    [Fact]
    public void Every_field_has_a_Chinese_name() =>
        Assert.All(EnterpriseFields.All, field => Assert.NotEqual(field.Name, field.Label));

    [Fact]
    public void Every_field_is_carried_by_the_file_both_ways()
    {
        var facts = new EnterpriseFacts();
        foreach (var field in EnterpriseFields.All) field.Restore(facts, Sample(field, facts));
        Assert.Empty(EnterpriseFields.Differing(facts, Enterprise.Register(facts).Facts()));
        Assert.All(EnterpriseFields.All, field => Assert.NotEqual("", field.Raw(facts)));
    }

    /// <summary>Text of the kind the audit trail keeps.</summary>
    static string Sample(EnterpriseField field, EnterpriseFacts facts) => field.Name switch
    {
        nameof(facts.Scale) => "Micro",
        nameof(facts.Status) => "Suspended",
        nameof(facts.RiskLevel) => "Low",
        nameof(facts.StandardisationValidTo) => "2027-03-01",
        nameof(facts.Longitude) or nameof(facts.Latitude) => "35.5",
        nameof(facts.EmployeesCount) or nameof(facts.SpecialOperatorsCount) or nameof(facts.MajorHazardInstallationLevel) or nameof(facts.StandardisationLevel) => "2",
        _ => field.Value(facts) is bool ? "True" : $"的{field.Name}",
    };

    [Fact]
    public void Telephone_numbers_go_out_masked_and_come_back_whole()
    {
        var stored = new EnterpriseFacts { PrincipalPhone = "13800000001", SafetyManagerPhone = "0943-3221234" };
        var hidden = MaskedPhones.Hide(stored);
        Assert.Equal("138****0001", hidden.PrincipalPhone);
        Assert.Equal(stored, MaskedPhones.Restore(hidden, stored));
        Assert.Equal("13900000009", MaskedPhones.Restore(hidden with { PrincipalPhone = "13900000009" }, stored).PrincipalPhone);
        Assert.Null(MaskedPhones.Restore(hidden with { SafetyManagerPhone = null }, stored).SafetyManagerPhone);
    }
}
