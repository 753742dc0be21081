namespace StudyPortal.Browser.Tests.Features.Classes;

/// <summary>One demo for all who only look: it takes longer to start than to look at.</summary>
[CollectionDefinition(DemoPortal.Collection)]
public sealed class DemoCollection : ICollectionFixture<DemoPortal>;
