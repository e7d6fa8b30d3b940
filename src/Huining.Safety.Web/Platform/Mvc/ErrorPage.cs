namespace Huining.Safety.Web.Platform.Mvc;

/// <summary>What an error page says: what happened, what was saved, what to do, and the number to quote on the telephone
/// that the layout names.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Heading">What happened, in up to 13 characters.</param>
/// <param name="What">What happened, in a sentence.</param>
/// <param name="Saved">What became of what was sent.</param>
/// <param name="Advice">What to do now.</param>
/// <param name="RequestNumber">Number under which the log keeps this request.</param>
public sealed record ErrorPage(
    int Status, string Heading, string What, string Saved, string Advice, string RequestNumber)
{
    /// <summary>The page for a status.</summary>
    /// <param name="status">HTTP status; one without words of its own speaks as 400 or 500.</param>
    /// <param name="writing">True when the request was to change something.</param>
    /// <param name="requestNumber">Number under which the log keeps this request.</param>
    public static ErrorPage For(int status, bool writing, string requestNumber)
    {
        var (heading, what, advice) = status switch
        {
            403 => ("您没有这项权限", "您的账号不能办这件事，或不能看这一页。", "需要办理的，请联系本单位的平台管理员开通。"),
            404 => ("没有找到这一页", "地址可能写错了，记录可能已经移走，也可能不在您的管辖范围内。", "请从菜单或上一页重新进入。"),
            405 => ("这个地址不能这样打开", "这一页要从表单提交，不能直接打开。", "请回到上一页，从按钮进入。"),
            409 => ("别人先改了这条记录", "您打开以后，这条记录又有了变动。", "请回到记录看一看现在的内容，再决定要不要改。"),
            413 => ("文件太大", "一次提交的内容超过了上限。", "请减少照片张数或换小一些的文件，再交一次。"),
            415 => ("这种内容收不了", "提交的内容不是网页表单。", "请回到上一页，从按钮提交。"),
            422 => ("这个编号已经用过", "同一次填写已经提交过，而这次的内容不同。", "请重新打开页面再填，以免重复登记。"),
            426 => ("请改用 https 打开", "为了保护密码，本平台只走加密连接，这次用的是 http。", "请把地址开头的 http:// 改成 https:// 再打开。管理员请看运行说明：前面的代理要传 X-Forwarded-Proto，只在本机试用可设 Safety__Http=true。"),
            429 => ("操作太快了", "短时间内请求太多，系统先停一停。", "请等一分钟再试。"),
            503 => ("系统暂时不能用", "数据库正在恢复，或系统正在维护。", "请过几分钟再试，不用重新登录。"),
            >= 500 => ("系统出错了", "问题在我们这边，已经记下来了。", "请再试一次；还不行，请打电话告诉我们请求编号。"),
            _ => ("提交的内容有误", "页面可能放得太久，或内容不完整，系统没法处理。", "请回到上一页，刷新以后再交。"),
        };
        return new ErrorPage(status, heading, what, SavedWords(status, writing), advice, requestNumber);
    }

    static string SavedWords(int status, bool writing) => (status, writing) switch
    {
        (_, false) => "没有改动任何数据。",
        ( >= 500, true) => "这次提交没有得到确认。可以返回上一页再交，重复提交不会记两次。",
        _ => "这次提交没有保存。返回上一页，填过的内容一般还在。",
    };
}
