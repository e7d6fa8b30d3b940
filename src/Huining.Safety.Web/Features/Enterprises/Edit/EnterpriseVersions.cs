using Huining.Safety.Web.Platform.Forms;

namespace Huining.Safety.Web.Features.Enterprises.Edit;

/// <summary>Shows a lost update of a file: what stood there when the person began is told by the audit trail.</summary>
public sealed class EnterpriseVersions(EditHistory history, EnterpriseCodeLists lists)
{
    /// <summary>The conflict page of an edit.</summary>
    /// <param name="file">The file as it is now.</param>
    /// <param name="version">The version the form was filled from.</param>
    /// <param name="yours">What was typed, telephone numbers possibly masked.</param>
    /// <param name="form">The form that was sent.</param>
    public async Task<ConflictPage> ConflictAsync(Enterprise file, int version, EnterpriseFacts yours, ConflictForm form, CancellationToken cancel)
    {
        var since = await history.SinceAsync(file, version, cancel);
        return new ConflictPage(
            file.Name,
            since.Sentences,
            form.Action,
            FormText.Of(file.Version),
            [.. ConflictTable.Of(form.Fields.Select(Column), Seen(since.Before.Facts()), Seen(file.Facts()), Seen(yours)), .. form.Kept.Select(kept => ConflictTable.Kept(kept.Key, kept.Value))],
            $"/enterprises/{file.Id}");

        // Masking what is masked changes nothing.
        EnterpriseFacts Seen(EnterpriseFacts facts) => form.PhonesMasked ? MaskedPhones.Hide(facts) : facts;

        ConflictField<EnterpriseFacts> Column(EnterpriseField field) =>
            new(form.Prefix + field.Name, field.Label, field.Raw, facts => field.IsPhone ? field.Raw(facts) : field.Show(facts, lists));
    }
}

/// <summary>The form in which somebody else was faster.</summary>
/// <param name="Action">Where it goes.</param>
/// <param name="Fields">The fields of the file it has.</param>
/// <param name="PhonesMasked">Whether telephone numbers stand in it masked.</param>
public sealed record ConflictForm(string Action, IEnumerable<EnterpriseField> Fields, bool PhonesMasked)
{
    /// <summary>What stands before the fields' names.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Other fields of the form, sent on as typed.</summary>
    public IReadOnlyDictionary<string, string> Kept { get; init; } = new Dictionary<string, string>();
}
