using System.Security.Claims;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Lists;
using Huining.Safety.Web.Platform.Mvc;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Huining.Safety.UnitTests.Platform.Mvc;

public sealed class FrameTests
{
    static readonly MenuEntry[] Entries =
    [
        new("台账", "隐患台账", "/hazards", _ => true, 30) { Count = _ => Task.FromResult(37) },
        new("", "我的工作", "/", _ => true, 0),
        new("台账", "企业档案", "/enterprises", user => user.IsInRole(Roles.CountyOfficer), 20),
        new("资料", "操作手册", "/manual", _ => true, 90),
        new(MenuEntry.TabBar, "今天", "/", user => user.IsInRole(Roles.TownshipSupervisor), 0),
    ];

    static ClaimsPrincipal User(string role) => new(new ClaimsIdentity(
        [new(ClaimTypes.Role, role), new(VisitorClaims.DisplayName, "周某"), new(VisitorClaims.Agency, "县应急管理局")], "test"));

    static async Task<PageFrame> FrameAsync(ClaimsPrincipal user, string path)
    {
        var services = new ServiceCollection().AddSingleton<Microsoft.Extensions.Configuration.IConfiguration>(new Microsoft.Extensions.Configuration.ConfigurationManager());
        services.AddFeatureViews();
        services.AddSingleton(TimeProvider.System).AddSingleton<Tallies>().AddSingleton(Visitor.From(user));
        foreach (var entry in Entries) services.AddMenu(entry);
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PageFrameBuilder>()
            .BuildAsync(new DefaultHttpContext { User = user, Request = { Path = path } });
    }

    [Fact]
    public async Task The_menu_stands_in_order_under_its_headings_and_says_where_one_is()
    {
        var frame = await FrameAsync(User(Roles.CountyOfficer), "/hazards/7");
        Assert.Equal(["", "台账", "资料"], frame.Menu.Select(group => group.Title));
        Assert.Equal(
            [new MenuItem("企业档案", "/enterprises", null, false), new MenuItem("隐患台账", "/hazards", 37, true)],
            frame.Menu[1].Items);
        Assert.Equal(("周某", "县应急管理局", true), (frame.UserName, frame.Agency, frame.CanSearch));
        Assert.Empty(frame.Tabs);
    }

    [Fact]
    public async Task An_entry_one_may_not_open_is_not_shown()
    {
        var frame = await FrameAsync(User(Roles.TownshipSupervisor), "/");
        Assert.DoesNotContain(frame.Menu.SelectMany(group => group.Items), item => item.Href == "/enterprises");
        Assert.Equal([new MenuItem("今天", "/", null, true)], frame.Tabs);
    }

    [Fact]
    public async Task Administrators_have_nothing_to_search() =>
        Assert.False((await FrameAsync(User(Roles.SystemAdmin), "/")).CanSearch);

    [Theory]
    [InlineData("/hazards", "/hazards")]
    [InlineData("/hazards/1/review", "/hazards")]
    [InlineData("/hazardsx", null)]
    [InlineData("/", "/")]
    [InlineData("/account", null)]
    public void The_current_entry_is_the_longest_that_holds_the_path(string path, string? href) =>
        Assert.Equal(href, PageFrameBuilder.Current(Entries, path));

    [Fact]
    public void Each_reader_gets_the_layout_of_their_device()
    {
        var owner = new ClaimsPrincipal(new ClaimsIdentity([new(VisitorClaims.Enterprise, Guid.Empty.ToString())], "test"));
        Assert.Equal("_OwnerLayout", PageFrame.LayoutFor(owner));
        Assert.Equal("_Layout", PageFrame.LayoutFor(User(Roles.CountyOfficer)));
        Assert.Equal("_BareLayout", PageFrame.LayoutFor(new ClaimsPrincipal(new ClaimsIdentity())));
    }

    [Theory]
    [InlineData("Huining.Safety.Web.Features.Hazards.Review", "/Features/Hazards/Review", "/Features/Hazards")]
    [InlineData("Huining.Safety.Web.Features.Hazards", "/Features/Hazards")]
    [InlineData("Huining.Safety.Web.Platform.Mvc")]
    public void Views_are_looked_for_beside_their_controller(string space, params string[] folders) =>
        Assert.Equal(folders, FeatureViewLocations.Folders(space));
}
