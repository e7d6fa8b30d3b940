namespace Huining.Safety.Web.Platform.Accounts.Sessions;

/// <summary>Names a browser as its owner would: 手机 微信, 电脑 Chrome（Windows）.</summary>
public static class DeviceName
{
    static readonly (string Mark, string Name)[] Browsers =
    [
        ("MicroMessenger", "微信"), ("QQBrowser", "QQ 浏览器"), ("360", "360 浏览器"), ("Qaxbrowser", "奇安信浏览器"), ("UOS", "统信浏览器"),
        ("Edg/", "Edge"), ("Firefox/", "Firefox"), ("HeadlessChrome/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ];

    static readonly (string Mark, string Name, bool Phone)[] Systems =
    [
        ("HarmonyOS", "鸿蒙", true), ("Android", "安卓", true), ("iPhone", "苹果手机", true), ("iPad", "苹果平板", true),
        ("Windows", "Windows", false), ("Mac OS", "Mac", false), ("Linux", "Linux", false),
    ];

    /// <summary>Reads a User-Agent; 未知设备 when it says nothing known.</summary>
    public static string Of(string? agent)
    {
        var browser = Browsers.FirstOrDefault(known => agent?.Contains(known.Mark, StringComparison.OrdinalIgnoreCase) == true).Name;
        var system = Systems.FirstOrDefault(known => agent?.Contains(known.Mark, StringComparison.OrdinalIgnoreCase) == true);
        return (browser, system.Name) switch
        {
            (null, null) => "未知设备",
            (null, _) => system.Name,
            (_, null) => browser,
            _ => $"{(system.Phone ? "手机" : "电脑")} {browser}（{system.Name}）",
        };
    }
}
