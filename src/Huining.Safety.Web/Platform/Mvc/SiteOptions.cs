namespace Huining.Safety.Web.Platform.Mvc;

/// <summary>What every page says about the house; configuration section <c>Site</c>.</summary>
public sealed class SiteOptions
{
    /// <summary>The configuration section these values are read from.</summary>
    public const string Section = "Site";

    /// <summary>The platform's name, in the top bar and in every page title.</summary>
    public string Name { get; set; } = "会宁县安全生产监管平台";

    /// <summary>The bureau that runs the platform, as it signs.</summary>
    public string Bureau { get; set; } = "会宁县应急管理局";

    /// <summary>The telephone people ring when a page fails them; 12350 is the national work-safety line.</summary>
    public string Phone { get; set; } = "12350";

    /// <summary>True where the data is invented: every page then says so.</summary>
    public bool Demo { get; set; }
}
