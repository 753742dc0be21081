namespace StudyPortal.Simulation.Kubernetes.Documents;

/// <summary>Blocks, flows, entries, keys and values.</summary>
internal sealed partial class YamlScanner
{
    private void EndStream()
    {
        Unroll(-1);
        RemoveSimpleKey();
        if (_ended)
            return;

        _tokens.Add(new YamlToken(YamlTokenKind.StreamEnd, _mark));
        _ended = true;
    }

    private void DocumentMark(YamlTokenKind kind)
    {
        Unroll(-1);
        RemoveSimpleKey();
        _simpleKeyAllowed = false;
        if (!_ended)
            Add(kind, 3);
    }

    private void StartFlow(YamlTokenKind kind)
    {
        SaveSimpleKey();
        _outerKeys.Push(_simpleKey);
        _simpleKey = default;
        _flowLevel++;
        if (_flowLevel > DeepestNesting)
            Fail(TooDeep);
        _simpleKeyAllowed = true;
        if (!_ended)
            Add(kind, 1);
    }

    private void EndFlow(YamlTokenKind kind)
    {
        RemoveSimpleKey();
        if (_flowLevel > 0)
        {
            _flowLevel--;
            _simpleKey = _outerKeys.Pop();
        }

        _simpleKeyAllowed = false;
        if (!_ended)
            Add(kind, 1);
    }

    private void FlowEntry()
    {
        RemoveSimpleKey();
        _simpleKeyAllowed = true;
        if (!_ended)
            Add(YamlTokenKind.FlowEntry, 1);
    }

    private void BlockEntry()
    {
        if (_flowLevel == 0)
        {
            if (!_simpleKeyAllowed)
            {
                Fail("block sequence entries are not allowed in this context");
                return;
            }

            Roll(_mark.Column, _tokens.Count, YamlTokenKind.BlockSequenceStart, _mark);
        }

        RemoveSimpleKey();
        _simpleKeyAllowed = true;
        if (!_ended)
            Add(YamlTokenKind.BlockEntry, 1);
    }

    private void Value()
    {
        if (_simpleKey.Possible)
        {
            _tokens.Insert(_simpleKey.Token, new YamlToken(YamlTokenKind.Key, _simpleKey.Mark));
            Roll(_simpleKey.Mark.Column, _simpleKey.Token, YamlTokenKind.BlockMappingStart, _simpleKey.Mark);
            _simpleKey = default;
            _simpleKeyAllowed = false;
        }
        else
        {
            if (_flowLevel == 0)
            {
                if (!_simpleKeyAllowed)
                {
                    Fail("mapping values are not allowed in this context");
                    return;
                }

                Roll(_mark.Column, _tokens.Count, YamlTokenKind.BlockMappingStart, _mark);
            }

            _simpleKeyAllowed = _flowLevel == 0;
        }

        if (!_ended)
            Add(YamlTokenKind.Value, 1);
    }

    private void Roll(int column, int token, YamlTokenKind kind, YamlMark mark)
    {
        if (_flowLevel > 0 || _indent >= column)
            return;

        _indents.Push(_indent);
        _indent = column;
        if (_indents.Count > DeepestNesting)
            Fail(TooDeep);
        else
            _tokens.Insert(token, new YamlToken(kind, mark));
    }

    private void Unroll(int column)
    {
        if (_flowLevel > 0)
            return;

        while (_indent > column)
        {
            _tokens.Add(new YamlToken(YamlTokenKind.BlockEnd, _mark));
            _indent = _indents.Pop();
        }
    }

    private void SaveSimpleKey()
    {
        if (!_simpleKeyAllowed)
            return;

        RemoveSimpleKey();
        _simpleKey = new SimpleKey(Possible: true, Required: _flowLevel == 0 && _indent == _mark.Column, _tokens.Count, _mark);
    }

    private void RemoveSimpleKey()
    {
        if (_simpleKey is { Possible: true, Required: true })
            Fail("could not find expected ':'");
        _simpleKey = default;
    }

    private void DropStaleKeys()
    {
        if (!_simpleKey.Possible || (_simpleKey.Mark.Line == _mark.Line && _simpleKey.Mark.Index + LongestSimpleKey >= _mark.Index))
            return;

        if (_simpleKey.Required)
            Fail("could not find expected ':'");
        _simpleKey = default;
    }
}
