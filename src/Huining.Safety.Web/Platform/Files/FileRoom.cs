namespace Huining.Safety.Web.Platform.Files;

/// <summary>Sets up the room for files.</summary>
public static class FileRoom
{
    /// <summary>Registers intake and reading.</summary>
    public static void AddFiles(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<StampFont>();
        builder.Services.AddSingleton<Darkroom>();
        builder.Services.AddSingleton<ClamdScanner>();
        builder.Services.AddScoped<FileIntake>();
        builder.Services.AddScoped<FileDesk>();
    }
}
