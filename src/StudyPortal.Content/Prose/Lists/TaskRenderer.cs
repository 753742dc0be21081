using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace StudyPortal.Content.Prose.Lists;

/// <summary>Draws the box of a task with a name of its own, since it has no label.</summary>
internal sealed class TaskRenderer : HtmlObjectRenderer<TaskList>
{
    protected override void Write(HtmlRenderer renderer, TaskList task)
        => renderer.Write(task.Checked
            ? "<input class=\"task\" type=\"checkbox\" disabled checked aria-label=\"done\">"
            : "<input class=\"task\" type=\"checkbox\" disabled aria-label=\"to do\">");
}
