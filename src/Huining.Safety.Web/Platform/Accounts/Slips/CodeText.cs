using System.Security.Cryptography;
using System.Text;
using Huining.Safety.Web.Platform.Codes;

namespace Huining.Safety.Web.Platform.Accounts.Slips;

/// <summary>One-time codes as people write them: <c>7K2M-QX4D-9HRT</c>, no letter that looks like another.</summary>
public static class CodeText
{
    const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    const int Characters = 12, Group = 4;

    /// <summary>A new code of 60 random bits.</summary>
    public static string Make()
    {
        var plain = RandomNumberGenerator.GetString(Letters, Characters);
        return string.Join('-', plain.Chunk(Group).Select(part => new string(part)));
    }

    /// <summary>The code without what typing adds; O reads as 0, I and L as 1.</summary>
    public static string Plain(string? typed) =>
        string.Concat(HalfWidth.Of(typed ?? "").ToUpperInvariant()
            .Select(letter => letter switch { 'O' => '0', 'I' or 'L' => '1', _ => letter })
            .Where(letter => Letters.Contains(letter)).Take(Characters + 1));

    /// <summary>Does this look like a code at all?</summary>
    public static bool IsWhole(string? typed) => Plain(typed).Length == Characters;

    /// <summary>What is kept of a code.</summary>
    public static byte[] Hash(Guid account, string? typed) => SHA256.HashData(Encoding.ASCII.GetBytes($"{account:N}{Plain(typed)}"));
}
