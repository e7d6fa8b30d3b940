using FluentValidation;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Platform.Codes;
using Xunit;

namespace Huining.Safety.UnitTests.Features.Enterprises;

public sealed class EnterpriseRulesTests
{
    static readonly EnterpriseCodeLists Lists = new();
    static readonly EnterpriseRules Rules = new(Lists);

    static readonly EnterpriseFacts Shop = new()
    {
        Name = "福源烟花爆竹零售店",
        Uscc = "91620422MA7TT0012N",
        KindCode = "FIREWORKS_RETAIL",
        SectorCode = "FIREWORKS",
        LegalRepresentative = "张三",
        PrincipalName = "张三",
        PrincipalPhone = "13800000001",
        SafetyManagerName = "李四",
        SafetyManagerPhone = "13800000002",
        RegisteredAddress = "会师镇长征路1号",
        SiteAddress = "会师镇长征路1号",
        TownshipCode = "620422100",
        VillageCode = "620422100001",
        Longitude = 105.05m,
        Latitude = 35.69m,
        EmployeesCount = 2,
    };

    static string Error(EnterpriseFacts facts, string field)
    {
        var failure = Assert.Single(Rules.Check(facts).Errors);
        Assert.Equal(field, failure.PropertyName);
        return failure.ErrorMessage;
    }

    [Fact]
    public void A_whole_file_passes_without_a_word()
    {
        var check = Rules.Check(Shop);
        Assert.True(check.Passed, string.Join("\n", check.Errors));
        Assert.Empty(check.Warnings);
        Assert.Equal(["IndustryCode", "RiskLevel", "GridKeeper"], check.Missing.Select(fact => fact.Field));
        Assert.True(check.Facts.HighRisk, "a fireworks shop is high-risk by its kind");
    }

    [Fact]
    public void What_a_person_types_is_brought_into_form()
    {
        var facts = Rules.Check(Shop with
        {
            Name = "  福源　 烟花爆竹零售店 ",
            Uscc = "９１６２０４２２ ma7tt0012n ",
            PrincipalPhone = "+86 138-0000 0001",
            SafetyManagerPhone = "（0943）3221234",
            Remark = "  ",
        }).Facts;
        Assert.Equal("福源 烟花爆竹零售店", facts.Name);
        Assert.Equal("91620422MA7TT0012N", facts.Uscc);
        Assert.Equal("0943-3221234", facts.SafetyManagerPhone);
        Assert.Null(facts.Remark);
        Assert.Equal("13800000001", facts.PrincipalPhone);
    }

    [Theory]
    [InlineData("91620422MA7TT0012P", "最后一位应为“N”")]
    [InlineData("91620422MA7TT0012", "现为 17 位")]
    [InlineData("91620422MA7TTOO12N", "数字 0")]
    [InlineData("", "未登记")]
    public void A_wrong_code_is_told_with_the_way_to_mend_it(string code, string said) =>
        Assert.Contains(said, Error(Shop with { Uscc = code }, "Uscc"));

    [Fact]
    public void A_unit_without_registration_needs_no_code()
    {
        var check = Rules.Check(Shop with { Uscc = "无" });
        Assert.True(check.Passed);
        Assert.True(check.Facts is { Uscc: null, Unregistered: true });
        Assert.Contains("去掉其中一个", Error(Shop with { Unregistered = true }, "Uscc"));
    }

    [Fact]
    public void An_odd_organisation_code_only_warns()
    {
        const string body = "91620422MA7TT0013";
        var code = "0123456789ABCDEFGHJKLMNPQRTUWXY".Select(last => body + last).Single(UnifiedSocialCreditCode.IsValid);
        var check = Rules.Check(Shop with { Uscc = code });
        Assert.True(check.Passed);
        Assert.Equal(Severity.Warning, Assert.Single(check.Warnings).Severity);
    }

    [Fact]
    public void Kind_and_sector_must_fit()
    {
        Assert.Contains("属于“危险化学品”", Error(Shop with { KindCode = "PETROL_STATION" }, "KindCode"));
        Assert.Contains("没有“FARM”", Error(Shop with { SectorCode = "farm" }, "SectorCode"));
        Assert.True(Rules.Check(Shop with { KindCode = "OTHER" }).Passed);
    }

    [Fact]
    public void The_branch_belongs_to_industry_and_trade_alone()
    {
        var mill = Shop with { SectorCode = "INDUSTRY_TRADE", KindCode = "INDUSTRY_TRADE_GENERAL" };
        Assert.Contains(Rules.Check(mill).Missing, fact => fact.Field == "SubsectorCode");
        Assert.DoesNotContain(Rules.Check(mill with { SubsectorCode = "TEXTILE" }).Missing, fact => fact.Field == "SubsectorCode");
        Assert.Contains("没有“FISH”", Error(mill with { SubsectorCode = "FISH" }, "SubsectorCode"));
        Assert.Contains("只有工贸", Error(Shop with { SubsectorCode = "TEXTILE" }, "SubsectorCode"));
    }

    [Theory]
    [InlineData("F5265", null)]
    [InlineData("F52", null)]
    [InlineData("F5", "门类字母加")]
    [InlineData("5265", "门类字母加")]
    [InlineData("B5265", "06 至 12")]
    [InlineData("X5265", "没有门类“X”")]
    public void The_industry_code_lies_in_its_section(string code, string? said)
    {
        if (said is null) Assert.True(Rules.Check(Shop with { IndustryCode = code.ToLowerInvariant() }).Passed);
        else Assert.Contains(said, Error(Shop with { IndustryCode = code }, "IndustryCode"));
    }

    [Theory]
    [InlineData("13800000001", true)]
    [InlineData("0943-3221234", true)]
    [InlineData("3221234", true)]
    [InlineData("09433221234", true)]
    [InlineData("12800000001", false)]
    [InlineData("1380000000", false)]
    [InlineData("138000000011", false)]
    [InlineData("不详", false)]
    public void Telephone_numbers(string phone, bool right)
    {
        if (right) Assert.True(Rules.Check(Shop with { PrincipalPhone = phone }).Passed);
        else Assert.Contains("11 位手机号", Error(Shop with { PrincipalPhone = phone }, "PrincipalPhone"));
    }

    [Fact]
    public void More_than_a_hundred_people_or_high_risk_needs_a_safety_manager()
    {
        var office = Shop with { SectorCode = "OTHER", KindCode = "OTHER", SafetyManagerName = null, SafetyManagerPhone = null };
        Assert.True(Rules.Check(office with { EmployeesCount = 100 }).Passed);
        Assert.Contains("超过 100 人", Error(office with { EmployeesCount = 101 }, "SafetyManagerName"));
        Assert.Contains("高危", Error(office with { MetalSmelting = true }, "SafetyManagerName"));
    }

    [Fact]
    public void Special_operators_are_among_the_employees()
    {
        Assert.Contains("不能多于", Error(Shop with { SpecialOperatorsCount = 3 }, "SpecialOperatorsCount"));
        Assert.Contains("0 或正整数", Error(Shop with { EmployeesCount = -1 }, "EmployeesCount"));
    }

    [Fact]
    public void A_place_outside_the_county_only_warns()
    {
        var check = Rules.Check(Shop with { Longitude = 35.69m, Latitude = 105.05m % 90 });
        Assert.True(check.Passed);
        Assert.Equal(["Longitude", "Latitude"], check.Warnings.Select(warning => warning.PropertyName));
        Assert.Contains("一起填写", Error(Shop with { Latitude = null }, "Longitude"));
    }

    [Fact]
    public void The_village_belongs_to_the_township()
    {
        Assert.Contains("不属于郭城驿镇", Error(Shop with { TownshipCode = "620422101" }, "VillageCode"));
        Assert.Contains("会宁县没有", Error(Shop with { TownshipCode = "620422999" }, "TownshipCode"));
    }

    [Theory]
    [InlineData("会师镇", "620422100")]
    [InlineData("会师", "620422100")]
    [InlineData(" ６20422101", "620422101")]
    [InlineData("新添堡", "新添堡回族乡")]
    public void Townships_are_understood_as_people_write_them(string text, string expected) =>
        Assert.Contains(expected, new[] { Lists.FindTownship(text)?.Code, Lists.FindTownship(text)?.Name });

    [Fact]
    public void Words_of_the_county_sheets_are_understood()
    {
        Assert.Equal("FIREWORKS_RETAIL", Lists.FindKind("烟花爆竹零售点")?.Code);
        Assert.Equal("NON_COAL_OPEN_PIT", Lists.FindKind("非煤矿山企业")?.Code);
        Assert.Equal("HAZCHEM", Lists.FindSector("危险化学品")?.Code);
        Assert.Equal(OperatingStatus.Suspended, Lists.FindStatus("停业"));
        Assert.Equal("620422100001", Lists.FindVillage("620422100", "东山根社区")?.Code);
        Assert.Null(Lists.FindKind("养猪场"));
    }
}
