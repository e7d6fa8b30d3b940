using Huining.Safety.Web.Platform.Lifecycle;

namespace Huining.Safety.Web.Features.Risks;

/// <summary>The fields that acts on a risk ask for, each named once for page, API and history.</summary>
static class RiskNeeds
{
    public static readonly Need Note = new("note", "说明", NeedKind.LongText) { Required = false, MaxLength = 1000 };
    public static readonly Need Opinion = new("opinion", "审定意见", NeedKind.LongText) { Required = false, MaxLength = 1000 };
    public static readonly Need ReturnOpinion = new("opinion", "退回的原因", NeedKind.LongText) { MinLength = 5, MaxLength = 1000, Hint = "哪里要改，至少 5 个字" };
    public static readonly Need Ground = new("reviewGround", "为什么重新评估", NeedKind.Choice);
    public static readonly Need ReviewReason = new("reason", "具体情况", NeedKind.LongText) { MinLength = 5, MaxLength = 1000, Hint = "什么时候发生了什么变化，至少 5 个字" };
    public static readonly Need ReviewFinding = new("finding", "复评情况", NeedKind.LongText) { MinLength = 5, MaxLength = 1000, Hint = "看了什么，措施还在不在，至少 5 个字" };
    public static readonly Need RetireReason = new("reason", "退出的理由", NeedKind.LongText) { MinLength = 5, MaxLength = 1000, Hint = "例如设备已拆除，至少 5 个字" };
}
