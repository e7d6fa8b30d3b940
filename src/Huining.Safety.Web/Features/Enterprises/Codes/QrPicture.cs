using System.Text;
using QRCoder;

namespace Huining.Safety.Web.Features.Enterprises.Codes;

/// <summary>A text as a QR code, level Q (a quarter of it may be damaged).</summary>
static class QrPicture
{
    /// <summary>SVG as an address for an <c>img</c>, sharp at any printed size.</summary>
    public static string Of(string text)
    {
        using var maker = new QRCodeGenerator();
        using var data = maker.CreateQrCode(text, QRCodeGenerator.ECCLevel.Q);
        using var code = new SvgQRCode(data);
        return $"data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(code.GetGraphic(4)))}";
    }
}
