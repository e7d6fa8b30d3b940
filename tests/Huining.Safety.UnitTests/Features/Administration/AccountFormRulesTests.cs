using Huining.Safety.Web.Features.Administration.Accounts;
using Huining.Safety.Web.Platform.Access;
using Xunit;

namespace Huining.Safety.UnitTests.Features.Administration;

public sealed class AccountFormRulesTests
{
    static AccountForm Form(params string[] roles) =>
        new() { UserName = "zhou", DisplayName = "周某", Roles = [.. roles], AgencyId = Guid.NewGuid(), TownshipCode = "620422100", Enterprise = "91620422MA7TT0012N" };

    static List<string> Problems(AccountForm form) => [.. new AccountFormRules().Validate(form).Errors.Select(error => error.ErrorMessage)];

    [Fact]
    public void Every_single_role_is_fine() => Assert.All(Roles.All, role => Assert.Empty(Problems(Form(role))));

    [Fact]
    public void Administrations_go_with_no_other_role() =>
        Assert.All(
            from one in Roles.Administrations from other in Roles.All where one != other select (one, other),
            pair => Assert.Contains(Problems(Form(pair.one, pair.other)), problem => problem.Contains("不能", StringComparison.Ordinal)));

    [Fact]
    public void Enterprise_roles_go_with_no_supervision() => Assert.NotEmpty(Problems(Form(Roles.EnterprisePrincipal, Roles.CountyOfficer)));

    [Fact]
    public void A_role_needs_its_posting()
    {
        var (supervisor, officer, owner) = (Form(Roles.TownshipSupervisor), Form(Roles.CountyOfficer), Form(Roles.EnterprisePrincipal));
        supervisor.TownshipCode = null;
        officer.AgencyId = null;
        owner.Enterprise = " ";
        Assert.Contains("选乡镇", Assert.Single(Problems(supervisor)));
        Assert.Contains("单位", Assert.Single(Problems(officer)));
        Assert.Contains("企业", Assert.Single(Problems(owner)));
    }

    [Theory]
    [InlineData("z")]
    [InlineData("zhou zheng")]
    [InlineData("<script>")]
    public void A_user_name_can_be_typed(string name)
    {
        var form = Form(Roles.CountyOfficer);
        form.UserName = name;
        Assert.Contains("用户名", Assert.Single(Problems(form)));
    }
}
