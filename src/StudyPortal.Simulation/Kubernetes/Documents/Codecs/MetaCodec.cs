using System.Globalization;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Documents;

/// <summary>Metadata and references.</summary>
internal static class MetaCodec
{
    internal static void Write(FieldWriter writer, ObjectMeta meta) => writer
        .Map("annotations", meta.Annotations)
        .Time("creationTimestamp", meta.CreatedAt)
        .AnyNumber("deletionGracePeriodSeconds", meta.DeletionGraceSeconds)
        .Time("deletionTimestamp", meta.DeletedAt)
        .Texts("finalizers", meta.Finalizers)
        .Text("generateName", meta.GenerateName)
        .Number("generation", meta.Generation)
        .Map("labels", meta.Labels)
        .Text("name", meta.Name)
        .Text("namespace", meta.Namespace)
        .List("ownerReferences", meta.OwnerReferences, WriteOwner)
        .Text("resourceVersion", meta.ResourceVersion == 0 ? "" : meta.ResourceVersion.ToString(CultureInfo.InvariantCulture))
        .Text("uid", meta.Uid);

    internal static ObjectMeta Read(FieldReader reader)
    {
        reader.Ignore("managedFields", "selfLink");
        return new ObjectMeta(reader.Text("name"), reader.Text("namespace"))
        {
            Annotations = reader.Map("annotations"),
            CreatedAt = reader.Time("creationTimestamp") ?? default,
            DeletionGraceSeconds = reader.OptionalInt("deletionGracePeriodSeconds"),
            DeletedAt = reader.Time("deletionTimestamp"),
            Finalizers = reader.Texts("finalizers"),
            GenerateName = reader.Text("generateName"),
            Generation = reader.Number("generation"),
            Labels = reader.Map("labels"),
            OwnerReferences = reader.List("ownerReferences", "OwnerReference", ReadOwner),
            ResourceVersion = long.TryParse(reader.Text("resourceVersion"), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0,
            Uid = reader.Text("uid"),
        };
    }

    internal static void WriteReference(FieldWriter writer, ObjectReference reference) => writer
        .Text("apiVersion", reference.ApiVersion)
        .Text("fieldPath", reference.FieldPath)
        .Text("kind", reference.Kind)
        .Text("name", reference.Name)
        .Text("namespace", reference.Namespace)
        .Text("resourceVersion", reference.ResourceVersion == 0 ? "" : reference.ResourceVersion.ToString(CultureInfo.InvariantCulture))
        .Text("uid", reference.Uid);

    internal static ObjectReference ReadReference(FieldReader reader) => new(reader.Text("kind"), reader.Text("namespace"), reader.Text("name"))
    {
        ApiVersion = reader.Text("apiVersion"),
        FieldPath = reader.Text("fieldPath"),
        ResourceVersion = long.TryParse(reader.Text("resourceVersion"), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0,
        Uid = reader.Text("uid"),
    };

    private static void WriteOwner(FieldWriter writer, OwnerReference owner) => writer
        .AnyText("apiVersion", owner.ApiVersion)
        .Flag("blockOwnerDeletion", owner.BlockOwnerDeletion)
        .Flag("controller", owner.Controller)
        .AnyText("kind", owner.Kind)
        .AnyText("name", owner.Name)
        .AnyText("uid", owner.Uid);

    private static OwnerReference ReadOwner(FieldReader reader) => new(reader.Text("apiVersion"), reader.Text("kind"), reader.Text("name"), reader.Text("uid"))
    {
        BlockOwnerDeletion = reader.Flag("blockOwnerDeletion"),
        Controller = reader.Flag("controller"),
    };
}
