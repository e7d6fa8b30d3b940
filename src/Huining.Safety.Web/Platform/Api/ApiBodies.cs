namespace Huining.Safety.Web.Platform.Api;

/// <summary>Takes the whole JSON body of a write into memory, up to <see cref="Largest"/>: it is read twice, by the
/// action and for the fingerprint that tells a repetition from another content under the same key.</summary>
public static class ApiBodies
{
    /// <summary>Largest JSON body, bytes.</summary>
    public const int Largest = 1 << 20;

    /// <summary>Must stand behind authorisation.</summary>
    public static void UseApiBodies(this WebApplication app) => app.Use(async (http, next) =>
    {
        var request = http.Request;
        if (!request.Path.StartsWithSegments(ApiRoom.Root) || HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || request.HasFormContentType)
        {
            await next();
            return;
        }
        using var body = new MemoryStream();
        if (request.ContentLength > Largest || !await CopyAsync(request.Body, body, http.RequestAborted))
        {
            await ApiProblem.WriteAsync(http, StatusCodes.Status413PayloadTooLarge);
            return;
        }
        body.Position = 0;
        request.Body = body;
        await next();
    });

    static async Task<bool> CopyAsync(Stream from, MemoryStream to, CancellationToken cancel)
    {
        var buffer = new byte[16 * 1024];
        for (int read; (read = await from.ReadAsync(buffer, cancel)) > 0;)
        {
            if (to.Length + read > Largest) return false;
            to.Write(buffer, 0, read);
        }
        return true;
    }
}
