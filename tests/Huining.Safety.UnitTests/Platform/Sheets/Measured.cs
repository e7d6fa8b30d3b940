using Xunit;

namespace Huining.Safety.UnitTests.Platform.Sheets;

/// <summary>Tests that measure time or memory run alone, after the others.</summary>
[CollectionDefinition(nameof(Measured), DisableParallelization = true)]
public sealed class Measured;
