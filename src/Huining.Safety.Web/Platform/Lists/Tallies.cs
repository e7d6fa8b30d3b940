using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Huining.Safety.Web.Platform.Lists;

/// <summary>Counts kept in memory until somebody writes: the numbers in the menu, and the totals over the second and
/// later pages of a list. What another instance or a tool wrote is seen within <see cref="Memory"/>.</summary>
/// <remarks>A key names whatever the count depends on, the asker's scope included: whoever may see other rows must
/// never meet another's number.</remarks>
public sealed class Tallies(TimeProvider time) : DbTransactionInterceptor
{
    /// <summary>How long a count is believed.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromSeconds(5);

    /// <summary>Counts kept at most; beyond it the old ones are dropped.</summary>
    const int Most = 10_000;

    readonly ConcurrentDictionary<object, Line> _lines = new();
    long _writes;

    /// <summary>The count under this key, counted anew when it is not known or no longer sure.</summary>
    public async Task<T> OfAsync<T>(object key, Func<Task<T>> count) where T : notnull
    {
        var (now, writes) = (time.GetUtcNow(), Volatile.Read(ref _writes));
        if (_lines.TryGetValue(key, out var line) && line.Writes == writes && now - line.At < Memory) return (T)line.Value;
        var value = await count();
        // A write that was committed meanwhile makes this count an old one at once: it stands under the number read before.
        if (_lines.Count >= Most) _lines.Clear();
        _lines[key] = new Line(writes, now, value);
        return value;
    }

    /// <inheritdoc />
    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Interlocked.Increment(ref _writes);

    /// <inheritdoc />
    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _writes);
        return Task.CompletedTask;
    }

    sealed record Line(long Writes, DateTimeOffset At, object Value);
}
