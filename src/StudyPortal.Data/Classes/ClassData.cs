using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StudyPortal.Data.Writing;

namespace StudyPortal.Data.Classes;

/// <summary>Registers the stores and readers of classes.</summary>
internal static class ClassData
{
    // Their constructors take what nobody outside may touch, so they are not public and the container is told how to call them.
    public static void AddClassStores(this IServiceCollection services)
    {
        services.AddSingleton(p => new ClassReader(Contexts(p)));
        services.AddSingleton(p => new ClassShelf(Contexts(p)));
        services.AddSingleton(p => new ClassPeople(Contexts(p)));
        services.AddSingleton(p => new ClassAnswerReader(Contexts(p)));
        services.AddSingleton(p => new LearnerWorkReader(Contexts(p)));
        services.AddSingleton(p => new ClassStore(Queue(p), Feed(p), p.GetRequiredService<TimeProvider>(), ClassCode.Draw));
        services.AddSingleton(p => new MembershipStore(Queue(p), Feed(p), p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => new InstructorStore(Queue(p), Feed(p), p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => new RosterStore(Contexts(p), Queue(p), Feed(p), p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => new AnnouncementStore(Contexts(p), Queue(p), Feed(p), p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => new NoteStore(Contexts(p), Queue(p), p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => new AssignmentStore(Queue(p), Feed(p)));
        services.AddSingleton(p => new AssignmentReader(Contexts(p)));
        services.AddSingleton(p => new GradeFactsReader(Contexts(p)));
    }

    private static IDbContextFactory<PortalDbContext> Contexts(IServiceProvider provider) => provider.GetRequiredService<IDbContextFactory<PortalDbContext>>();

    private static WriteQueue Queue(IServiceProvider provider) => provider.GetRequiredService<WriteQueue>();

    private static ClassFeed Feed(IServiceProvider provider) => provider.GetRequiredService<ClassFeed>();
}
