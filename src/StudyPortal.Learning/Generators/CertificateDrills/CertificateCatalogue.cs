using System.Collections.Immutable;
using StudyPortal.Learning.Generators.Sketching;

namespace StudyPortal.Learning.Generators.CertificateDrills;

/// <summary>All templates about certificates.</summary>
internal static class CertificateCatalogue
{
    public static ImmutableArray<DrillTemplate> Templates { get; } =
    [
        new("use", Objectives.EtcdAccess, 1, 1, Files.Use, [Pages.Certificates]),
        new("file", Objectives.EtcdAccess, 1, 2, Files.File, [Pages.Certificates]),
        new("authority", Objectives.EtcdAccess, 1, 2, Files.Authority, [Pages.Certificates]),
        new("common-name", Objectives.EtcdAccess, 2, 3, Files.CommonName, [Pages.Certificates]),
        new("organization", Objectives.EtcdAccess, 3, 3, Files.Organization, [Pages.Certificates]),
        new("subject", Objectives.EtcdAccess, 2, 3, Files.Subject, [Pages.Certificates]),
        new("etcd-client", Objectives.EtcdAccess, 2, 3, Files.EtcdClient, [Pages.EtcdSecurity, Pages.Certificates]),
        new("renewal", Objectives.EtcdAccess, 1, 3, Lives.Renews, [Pages.CertificateManagement]),
        new("expired", Objectives.EtcdAccess, 3, 3, Lives.Expired, [Pages.Certificates, Pages.CertificateManagement]),
        new("expires-first", Objectives.EtcdAccess, 1, 2, Lives.First, [Pages.CertificateManagement]),
        new("days-left", Objectives.EtcdAccess, 1, 2, Lives.DaysLeft, [Pages.CertificateManagement]),
        new("renewed-on", Objectives.EtcdAccess, 1, 3, Lives.RenewedOn, [Pages.CertificateManagement]),
        new("copied", Objectives.EtcdAccess, 2, 3, Names.Copied, [Pages.HighAvailability]),
        new("alternative-names", Objectives.EtcdAccess, 2, 3, Names.Alternative, [Pages.Certificates]),
    ];
}
