using System.Security.Cryptography;
using Huining.Safety.Web.Data;
using Xunit;

namespace Huining.Safety.UnitTests.Data;

public sealed class KeyFileTests
{
    static readonly KeyFile File = new(new byte[KeyFile.Shortest]);

    [Fact]
    public void What_was_sealed_opens_again_and_looks_different_every_time()
    {
        Assert.Equal("<密钥/>", File.Open(File.Seal("<密钥/>")));
        Assert.NotEqual(File.Seal("<密钥/>"), File.Seal("<密钥/>"));
    }

    [Fact]
    public void Another_secret_opens_nothing()
    {
        var other = new KeyFile([.. Enumerable.Repeat((byte)1, KeyFile.Shortest)]);
        Assert.ThrowsAny<CryptographicException>(() => other.Open(File.Seal("x")));
    }

    [Fact]
    public void A_short_secret_is_refused() =>
        Assert.Contains("至少", Assert.Throws<InvalidOperationException>(() => new KeyFile(new byte[KeyFile.Shortest - 1])).Message, StringComparison.Ordinal);
}
