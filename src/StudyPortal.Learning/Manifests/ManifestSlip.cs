namespace StudyPortal.Learning.Manifests;

/// <summary>Why a text is no manifest.</summary>
/// <param name="Line">Where it is noticed, from 1; the slip itself is often in the line before.</param>
/// <param name="Problem">What is wrong, in the words of the library that the kubelet uses.</param>
public sealed record ManifestSlip(int Line, string Problem);
