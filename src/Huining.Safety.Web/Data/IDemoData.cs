namespace Huining.Safety.Web.Data;

/// <summary>Invented data of one area for demonstrations; loaded once, after the code tables, and marked as demo.
/// Several exist: each area brings its own.</summary>
public interface IDemoData
{
    /// <summary>Areas stand on each other: lower first.</summary>
    int Order { get; }

    /// <summary>Loads the data unless it is there already.</summary>
    Task LoadAsync(CancellationToken cancel);
}
