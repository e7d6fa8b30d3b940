using System.Globalization;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Platform.Codes;

namespace Huining.Safety.Web.Features.Risks.Grading;

/// <summary>A graded risk.</summary>
/// <param name="Method">How.</param>
/// <param name="Value">R or D; null for a direct judgement.</param>
/// <param name="Level">The level the scores lead to.</param>
/// <param name="Sentence">The arithmetic in words.</param>
/// <param name="Version">Version of the scales.</param>
public sealed record RiskGrade(RiskMethod Method, decimal? Value, RiskLevel Level, string Sentence, string Version);

/// <summary>Grades risks by fixed scores only. Pure: the same scores and scales give the same level.</summary>
public static class RiskGrading
{
    /// <summary>R = L × S.</summary>
    /// <exception cref="ArgumentException">A score is none of the scale.</exception>
    public static RiskGrade Ls(RiskScales scales, decimal likelihood, decimal severity)
    {
        var (l, s) = (Point(scales, RiskMethod.Ls, "L", likelihood), Point(scales, RiskMethod.Ls, "S", severity));
        return Graded(scales, RiskMethod.Ls, "R", l.Score * s.Score, $"L {l.ScoreText} × S {s.ScoreText}");
    }

    /// <summary>D = L × E × C.</summary>
    /// <exception cref="ArgumentException">A score is none of the scale.</exception>
    public static RiskGrade Lec(RiskScales scales, decimal likelihood, decimal exposure, decimal consequence)
    {
        var (l, e, c) = (Point(scales, RiskMethod.Lec, "L", likelihood), Point(scales, RiskMethod.Lec, "E", exposure), Point(scales, RiskMethod.Lec, "C", consequence));
        return Graded(scales, RiskMethod.Lec, "D", l.Score * e.Score * c.Score, $"L {l.ScoreText} × E {e.ScoreText} × C {c.ScoreText}");
    }

    /// <summary>Judged by a case that needs no arithmetic.</summary>
    /// <exception cref="ArgumentException">There is no such case.</exception>
    public static RiskGrade Direct(RiskScales scales, string ground, string? basis)
    {
        var found = scales.Ground(ground) ?? throw new ArgumentException($"{ground} is no ground of version {scales.Version}.", nameof(ground));
        return new RiskGrade(RiskMethod.Direct, null, found.Level,
            $"{found.Name}{(basis is { Length: > 0 } ? $"（{basis}）" : "")}，直接判定为{found.Level.Name()}", scales.Version);
    }

    /// <summary>Grades what is said of a risk; null when scores are missing or none of the scale.</summary>
    public static RiskGrade? Of(RiskFacts facts, RiskScales scales) => facts.Method switch
    {
        RiskMethod.Ls when scales.Point(RiskMethod.Ls, "L", facts.Likelihood) is { } l && scales.Point(RiskMethod.Ls, "S", facts.Severity) is { } s => Ls(scales, l.Score, s.Score),
        RiskMethod.Lec when scales.Point(RiskMethod.Lec, "L", facts.Likelihood) is { } l && scales.Point(RiskMethod.Lec, "E", facts.Exposure) is { } e
            && scales.Point(RiskMethod.Lec, "C", facts.Severity) is { } c => Lec(scales, l.Score, e.Score, c.Score),
        RiskMethod.Direct when scales.Ground(facts.DirectGround) is { } ground => Direct(scales, ground.Code, facts.DirectBasis),
        _ => null,
    };

    /// <summary>The arithmetic of a risk as it was graded, in words.</summary>
    public static string Sentence(RiskItem risk) => Sentence(RiskScales.Of(risk.ScaleVersion), new RiskFacts
    {
        Method = risk.Method,
        Likelihood = risk.Likelihood,
        Exposure = risk.Exposure,
        Severity = risk.Severity,
        DirectGround = risk.DirectGround,
        DirectBasis = risk.DirectBasis,
    });

    static string Sentence(RiskScales scales, RiskFacts facts) => Of(facts, scales)?.Sentence ?? "";

    static RiskGrade Graded(RiskScales scales, RiskMethod method, string sign, decimal value, string factors)
    {
        var band = scales.Band(method, value);
        return new RiskGrade(method, value, band.Level,
            $"{factors} = {value.ToString("0.###", CultureInfo.InvariantCulture)}，{band.Words(sign)}，属{band.Level.Name()}", scales.Version);
    }

    static ScalePoint Point(RiskScales scales, RiskMethod method, string factor, decimal score) =>
        scales.Point(method, factor, score) ?? throw new ArgumentException($"{score} is no {factor} of {method}, version {scales.Version}.");
}
