using System.Security.Claims;

namespace Huining.Safety.Web.Platform.Access;

/// <summary>The visitor of the running request, asked for anew each time because authentication itself already
/// queries the database, before anybody is known. Commands and tests name theirs with <see cref="Become"/>.</summary>
public sealed class CurrentVisitor(IHttpContextAccessor http)
{
    ClaimsPrincipal? _principal;
    Visitor? _visitor;
    Visitor? _named;

    /// <summary>Who asks now.</summary>
    public Visitor Value
    {
        get
        {
            if (_named is not null) return _named;
            if (http.HttpContext is not { } context) return Visitor.Public;
            if (_visitor is null || !ReferenceEquals(_principal, context.User))
            {
                _principal = context.User;
                _visitor = Visitor.From(context.User) with
                {
                    Address = context.Connection.RemoteIpAddress?.ToString(),
                    RequestId = context.TraceIdentifier,
                };
            }
            return _visitor;
        }
    }

    /// <summary>Names the visitor outside a request, or one just logged in.</summary>
    public void Become(Visitor visitor) => _named = visitor;
}
