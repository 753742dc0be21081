using StudyPortal.Content.Findings;
using StudyPortal.Content.Yaml;
using StudyPortal.Learning.Commands;
using StudyPortal.Learning.Questions;

namespace StudyPortal.Content.Questions;

/// <summary>Understands a command to write: <c>commands</c> that do it, variables that are exported, flags that do no harm, and remarks on what is missing or does not belong.</summary>
internal sealed class CommandReader(QuestionParts parts)
{
    private readonly FindingList _findings = parts.Findings;

    public CommandToWrite Read(QuestionHead head, YamlFields fields)
    {
        var commands = fields.Texts("commands");
        var environment = fields.OptionalEntries("environment").ToDictionary(entry => entry.Key, entry => fields.TextOf(entry).Value, StringComparer.Ordinal);
        var optional = fields.OptionalTexts("optional");
        foreach (var command in commands.Where(command => command.Value.Length > 0))
        {
            if (CommandCheck.ComplaintAbout(command.Value, environment) is { } complaint)
                _findings.Error(command.Line, $"this command cannot be an answer: {complaint}");
        }

        foreach (var flag in optional.Where(flag => !flag.Value.StartsWith("--", StringComparison.Ordinal)))
            _findings.Error(flag.Line, $"'{flag.Value}' is no long flag; write one such as --write-out");
        var texts = commands.Select(command => command.Value).ToList();
        var remarks = fields.OptionalList("remarks").Select(node => ReadRemark(node, texts, environment)).OfType<CommandRemark>().ToList();
        return new CommandToWrite(head, texts, environment, [.. optional.Select(flag => flag.Value)], remarks);
    }

    private CommandRemark? ReadRemark(YamlNode node, List<string> commands, Dictionary<string, string> environment)
    {
        if (YamlFields.Of(node, "a remark", _findings) is not { } fields)
            return null;
        var missing = fields.OptionalText("missing");
        var given = fields.OptionalText("given");
        if (missing is null == given is null)
            _findings.Error(fields.Line, "a remark is on what is 'missing' or on what is 'given'; write one of the two");
        var part = missing ?? given ?? new Placed<string>("", fields.Place);
        var isHeld = CommandCheck.Holds(commands, environment, part.Value);
        if (part.Value.Length > 0 && isHeld != (missing is not null))
            _findings.Error(part.Line, isHeld ? $"'{part.Value}' is in a right command, so this is never said" : $"'{part.Value}' is in no right command, so it cannot be missing");
        var isDangerous = fields.OptionalNode("dangerous") is not null && fields.Truth("dangerous");
        var (feedback, misconception) = parts.ReadRemark(fields);
        return new CommandRemark(part.Value, missing is not null, isDangerous, feedback, misconception);
    }
}
