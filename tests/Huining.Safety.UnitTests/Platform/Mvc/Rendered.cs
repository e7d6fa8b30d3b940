using System.Linq.Expressions;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Huining.Safety.UnitTests.Platform.Mvc;

/// <summary>Renders tag helpers without a server.</summary>
static class Rendered
{
    public static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    static readonly IModelMetadataProvider Metadata = new ServiceCollection().AddLogging().AddMvcCore().AddDataAnnotations().AddViews()
        .Services.BuildServiceProvider().GetRequiredService<IModelMetadataProvider>();

    /// <summary>The HTML of one element with the given content.</summary>
    public static string Html(TagHelper helper, string content = "", params TagHelperAttribute[] attributes)
    {
        var output = new TagHelperOutput("x", new TagHelperAttributeList(attributes), (_, _) =>
            Task.FromResult<TagHelperContent>(new DefaultTagHelperContent().SetContent(content)));
        if (content.Length > 0) output.Content.SetContent(content);
        helper.ProcessAsync(new TagHelperContext([], new Dictionary<object, object>(), "test"), output).GetAwaiter().GetResult();
        using var writer = new StringWriter();
        output.WriteTo(writer, Encoder);
        return writer.ToString();
    }

    /// <summary>A view that shows a form model in a state.</summary>
    public static ViewContext View<T>(T model, ModelStateDictionary? state = null)
    {
        state ??= new ModelStateDictionary();
        var action = new ActionContext(new DefaultHttpContext(), new RouteData(), new ActionDescriptor(), state);
        return new ViewContext
        {
            HttpContext = action.HttpContext,
            RouteData = action.RouteData,
            ActionDescriptor = action.ActionDescriptor,
            ViewData = new ViewDataDictionary<T>(Metadata, state) { Model = model },
        };
    }

    /// <summary>The property of a form model, as <c>for="Name"</c> names it.</summary>
    public static ModelExpression For<T, TValue>(T model, Expression<Func<T, TValue>> property) =>
        new ModelExpressionProvider(Metadata).CreateModelExpression(new ViewDataDictionary<T>(Metadata, new ModelStateDictionary()) { Model = model }, property);
}
