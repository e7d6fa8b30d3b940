using Huining.Safety.Web.Platform.Accounts.SecondFactor;
using Xunit;

namespace Huining.Safety.UnitTests.Platform.Accounts;

public sealed class TimePasswordTests
{
    /// <summary>“12345678901234567890” of RFC 6238, appendix B, in base 32.</summary>
    const string Secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Agrees_with_the_standard(long seconds, string password) =>
        Assert.Equal(password, TimePassword.At(Secret, TimePassword.StepOf(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Fact]
    public void Takes_one_step_of_clock_error_and_no_password_twice()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);
        var step = TimePassword.StepOf(now);
        Assert.Equal(step - 1, TimePassword.Match(Secret, TimePassword.At(Secret, step - 1), now, 0));
        Assert.Equal(step + 1, TimePassword.Match(Secret, TimePassword.At(Secret, step + 1), now, 0));
        Assert.Null(TimePassword.Match(Secret, TimePassword.At(Secret, step - 2), now, 0));
        Assert.Null(TimePassword.Match(Secret, TimePassword.At(Secret, step), now, step));
        Assert.Null(TimePassword.Match(Secret, "", now, 0));
    }

    [Fact]
    public void A_new_secret_reads_back_as_twenty_bytes()
    {
        var secret = TimePassword.NewSecret();
        Assert.Equal(32, secret.Length);
        Assert.Equal(20, TimePassword.Decode(secret).Length);
        Assert.NotEqual(secret, TimePassword.NewSecret());
    }
}
