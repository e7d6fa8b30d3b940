namespace Huining.Safety.Web.Platform.Sheets;

/// <summary>What became of a cell's text: a value, or a Chinese message saying what is wrong and how to mend it.</summary>
public readonly record struct CellResult<T>
{
    CellResult(T? value, string? error) => (Value, Error) = (value, error);

    /// <summary>The value; default when <see cref="IsOk"/> is false.</summary>
    public T? Value { get; }

    /// <summary>The message; null when the text was understood.</summary>
    public string? Error { get; }

    /// <summary>Whether there is a value.</summary>
    public bool IsOk => Error is null;

    /// <summary>Text that was understood.</summary>
    public static CellResult<T> Ok(T value) => new(value, null);

    /// <summary>Text that was not.</summary>
    public static CellResult<T> Fail(string message) => new(default, message);

    /// <summary>A value is a success.</summary>
    public static implicit operator CellResult<T>(T value) => Ok(value);
}
