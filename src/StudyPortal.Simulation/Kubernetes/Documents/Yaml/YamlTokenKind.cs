namespace StudyPortal.Simulation.Kubernetes.Documents;

/// <summary>The tokens of YAML that manifests use.</summary>
internal enum YamlTokenKind
{
    StreamEnd,
    Problem,
    DocumentStart,
    DocumentEnd,
    BlockSequenceStart,
    BlockMappingStart,
    BlockEnd,
    FlowSequenceStart,
    FlowSequenceEnd,
    FlowMappingStart,
    FlowMappingEnd,
    BlockEntry,
    FlowEntry,
    Key,
    Value,
    PlainScalar,
    QuotedScalar,
}
