using Huining.Safety.Web.Platform.Accounts.Sessions;
using Xunit;

namespace Huining.Safety.UnitTests.Platform.Accounts;

public sealed class DeviceNameTests
{
    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36", "电脑 Chrome（Windows）")]
    [InlineData("Mozilla/5.0 (Linux; Android 12; V2148A) AppleWebKit/537.36 Chrome/107.0 Mobile Safari/537.36 MicroMessenger/8.0.40", "手机 微信（安卓）")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Version/17.0 Mobile Safari/604.1", "手机 Safari（苹果手机）")]
    [InlineData("curl/8.0", "未知设备")]
    [InlineData(null, "未知设备")]
    public void Names_browser_and_system(string? agent, string name) => Assert.Equal(name, DeviceName.Of(agent));
}
