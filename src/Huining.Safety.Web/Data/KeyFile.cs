using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Huining.Safety.Web.Data;

/// <summary>The secret (setting <c>Safety:KeyFile</c>) under which the keys of cookies and forms lie in the database, so
/// that a copy of the database alone signs nobody in.</summary>
public sealed class KeyFile
{
    /// <summary>The setting that names the file.</summary>
    public const string Setting = "Safety:KeyFile";

    /// <summary>Fewer bytes could be guessed.</summary>
    public const int Shortest = 32;

    const int NonceBytes = 12, TagBytes = 16;
    static readonly byte[] Purpose = Encoding.UTF8.GetBytes("Huining.Safety data protection keys");

    readonly byte[] _key;

    /// <summary>Derives the key from the secret.</summary>
    /// <exception cref="InvalidOperationException">The secret is shorter than <see cref="Shortest"/>.</exception>
    public KeyFile(byte[] secret)
    {
        if (secret.Length < Shortest) throw new InvalidOperationException($"密钥文件太短，至少 {Shortest} 字节：openssl rand -hex 32 > 文件。");
        _key = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 32, info: Purpose);
    }

    /// <summary>Reads the file the settings name; null where none is named.</summary>
    public static KeyFile? Of(IConfiguration settings)
    {
        if (settings[Setting] is not { Length: > 0 } path) return null;
        if (!File.Exists(path)) throw new InvalidOperationException("Safety__KeyFile 指定的密钥文件不存在，或者没有读取权限。");
        return new KeyFile(Encoding.UTF8.GetBytes(File.ReadAllText(path).Trim()));
    }

    /// <summary>Nonce, tag and secret text as base64.</summary>
    public string Seal(string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var whole = new byte[NonceBytes + TagBytes + plain.Length];
        RandomNumberGenerator.Fill(whole.AsSpan(0, NonceBytes));
        using var cipher = new AesGcm(_key, TagBytes);
        cipher.Encrypt(whole.AsSpan(0, NonceBytes), plain, whole.AsSpan(NonceBytes + TagBytes), whole.AsSpan(NonceBytes, TagBytes));
        return Convert.ToBase64String(whole);
    }

    /// <summary>The text again.</summary>
    /// <exception cref="CryptographicException">Sealed under another secret, or changed since.</exception>
    public string Open(string sealedText)
    {
        var whole = Convert.FromBase64String(sealedText);
        var plain = new byte[whole.Length - NonceBytes - TagBytes];
        using var cipher = new AesGcm(_key, TagBytes);
        cipher.Decrypt(whole.AsSpan(0, NonceBytes), whole.AsSpan(NonceBytes + TagBytes), whole.AsSpan(NonceBytes, TagBytes), plain);
        return Encoding.UTF8.GetString(plain);
    }
}

/// <summary>Seals each key before it is stored.</summary>
sealed class KeyFileEncryptor(KeyFile file) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement) =>
        new(new XElement("sealed", file.Seal(plaintextElement.ToString(SaveOptions.DisableFormatting))), typeof(KeyFileDecryptor));
}

/// <summary>Opens it again; made by the framework by its name, which therefore must not change.</summary>
public sealed class KeyFileDecryptor(IServiceProvider services) : IXmlDecryptor
{
    /// <inheritdoc />
    public XElement Decrypt(XElement encryptedElement) => services.GetService<KeyFile>() is { } file
        ? XElement.Parse(file.Open(encryptedElement.Value))
        : throw new InvalidOperationException("数据库里的密钥是加密的，请用 Safety__KeyFile 指定原来的密钥文件。");
}

/// <summary>Puts the file to use.</summary>
static class KeyProtection
{
    /// <summary>Seals new keys; without a file they are stored as they are, which is for demonstrations and development.</summary>
    public static void AddKeyFile(this IHostApplicationBuilder builder)
    {
        var file = KeyFile.Of(builder.Configuration);
        if (file is not null) builder.Services.AddSingleton(file);
        builder.Services.Configure<KeyManagementOptions>(options => options.XmlEncryptor = file is null ? new NullXmlEncryptor() : new KeyFileEncryptor(file));
    }

    /// <summary>Refuses to serve a county whose keys would lie open in the database. Commands need no keys.</summary>
    public static void DemandKeyFile(this WebApplication app)
    {
        var settings = app.Configuration;
        if (!app.Environment.IsProduction() || settings.GetValue<bool>("Safety:Http") || settings.GetValue<bool>("Safety:Demo")) return;
        if (app.Services.GetService<KeyFile>() is null)
            throw new InvalidOperationException("正式环境必须用 Safety__KeyFile 指定密钥文件（openssl rand -hex 32 > 文件），数据库里的登录密钥用它加密。只在本机试用可设 Safety__Http=true。");
    }
}
