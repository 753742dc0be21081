namespace StudyPortal.Content.Yaml;

/// <summary>A piece of YAML with the line of the file on which it begins.</summary>
internal abstract record YamlNode(int Line);

/// <param name="IsPlain">Written without quotes and not as a block, so that YAML would read numbers, booleans and null out of it.</param>
internal sealed record YamlScalar(int Line, string Text, bool IsPlain) : YamlNode(Line);

internal sealed record YamlList(int Line, IReadOnlyList<YamlNode> Items) : YamlNode(Line);

/// <param name="Entries">In authored order, each key once.</param>
internal sealed record YamlMap(int Line, IReadOnlyList<YamlEntry> Entries) : YamlNode(Line);

internal sealed record YamlEntry(string Key, int Line, YamlNode Value);
