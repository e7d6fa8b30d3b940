using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Huining.Safety.Web.Platform.Mvc;

/// <summary>The status of a request that broke off with an exception.</summary>
static class FailureStatus
{
    /// <summary>The sender's mistake keeps its status, a race for one row is 409, a database away is 503; else 500.</summary>
    public static int Of(Exception failure) => failure switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        DbUpdateConcurrencyException => StatusCodes.Status409Conflict,
        NpgsqlException { IsTransient: true, SqlState: null } => StatusCodes.Status503ServiceUnavailable,
        PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.TooManyConnections } => StatusCodes.Status503ServiceUnavailable,
        { InnerException: { } inner } => Of(inner),
        _ => StatusCodes.Status500InternalServerError,
    };
}
