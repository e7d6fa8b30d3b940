using System.Linq.Expressions;

namespace Huining.Safety.Web.Platform.Sheets;

/// <summary>Reads and sets the property a column is declared for, compiled once.</summary>
internal sealed class PropertyAccess<TRow, TValue>
{
    public PropertyAccess(Expression<Func<TRow, TValue>> property)
    {
        var body = property.Body is UnaryExpression { NodeType: ExpressionType.Convert } convert ? convert.Operand : property.Body;
        if (body is not MemberExpression { Expression: ParameterExpression row } member)
            throw new ArgumentException("A column is declared for a property of the row itself, such as r => r.Name.", nameof(property));
        Name = member.Member.Name;
        Get = property.Compile();
        var value = Expression.Parameter(typeof(TValue));
        Set = Expression.Lambda<Action<TRow, TValue>>(Expression.Assign(member, Expression.Convert(value, member.Type)), row, value).Compile();
    }

    public string Name { get; }
    public Func<TRow, TValue> Get { get; }
    public Action<TRow, TValue> Set { get; }
}
