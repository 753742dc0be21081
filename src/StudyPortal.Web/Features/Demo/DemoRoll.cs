namespace StudyPortal.Web.Features.Demo;

/// <summary>Who learns in the demo: thirty in the class, each of them somebody, and twelve in the class without names.</summary>
internal static class DemoRoll
{
    /// <summary>Ability from weakest to strongest as a class of thirty has it, but for those who are told apart below.</summary>
    public static IReadOnlyList<DemoLearner> Class { get; } =
    [
        new("Amara Okafor", 2.3, 1, 6.5),
        new("Lukas Brandt", 1.7, 0.85, 19),
        new("Mei Tanaka", 1.5, 0.95, 20.5) { IsHere = true },
        new("Priya Raman", 1.2, 0.8, 17),
        new("Jonas Lindqvist", 1.1, 0.55, 21.5),
        new("Fatima Haddad", 0.95, 0.9, 5.5) { IsHere = true },
        new("Tomás Rivera", 0.8, 0.7, 19.5),
        new("Ingrid Solheim", 0.75, 0.75, 18),
        new("Daniel Kowalski", 0.6, 0.6, 20),
        new("Chiara Bianchi", 0.55, 0.85, 16.5) { IsHere = true },
        new("Noah Williams", 0.45, 0.5, 22),
        new("Aiko Mori", 0.4, 0.8, 11),
        new("Samuel Mensah", 0.3, 0.65, 19),
        new("Elif Yilmaz", 0.2, 0.9, 18.5),
        new("Ravi Desai", 0.15, 0.7, 4.5),
        new("Hannah Fischer", 0.05, 0.6, 20),
        new("Mateo Alvarez", 0, 0.45, 22.5, Boldness: 0.25),
        new("Sofia Petrova", -0.1, 0.75, 17.5) { IsHere = true },
        new("Yusuf Demir", -0.2, 0.55, 21),
        new("Clara Dubois", -0.3, 0.85, 8),
        new("Owen Gallagher", -0.35, 0.5, 20.5, LastDay: 13),
        new("Zanele Dlamini", -0.5, 0.8, 18),
        new("Viktor Novak", -0.6, 0.4, 23, Boldness: 0.45),
        new("Leila Farahani", -0.7, 0.7, 16) { IsHere = true },
        new("Ben Carter", -0.8, 0.35, 21, LastDay: 26),
        new("Nadia Benali", -1, 0.9, 19.5),
        new("Pavel Dvořák", -1.2, 0.5, 20, Boldness: 0.3),
        new("Grace Liu", -1.5, 0.6, 17.5),
        new("Emil Sørensen", 0.5, 0.7, 19, FirstDay: 16),
        new("Marco Conti", 0, 0, 20, FirstDay: null),
    ];

    /// <summary>A small course of which nobody is named.</summary>
    public static IReadOnlyList<DemoLearner> Course { get; } =
    [
        new("Anna Bergström", 1, 0.8, 18, FirstDay: 50), new("Dmitri Orlov", 0.7, 0.6, 20, FirstDay: 50), new("Joana Silva", 0.6, 0.9, 7, FirstDay: 50),
        new("Kofi Asante", 0.4, 0.5, 21, FirstDay: 50), new("Marie Laurent", 0.2, 0.7, 19, FirstDay: 48), new("Nils Eriksen", 0, 0.6, 17, FirstDay: 48),
        new("Rosa Jiménez", -0.2, 0.8, 20, FirstDay: 50), new("Tariq Aziz", -0.4, 0.5, 22, FirstDay: 45), new("Uma Krishnan", -0.6, 0.7, 18, FirstDay: 50),
        new("Wim de Vries", -0.9, 0.4, 21, FirstDay: 50, LastDay: 12), new("Yara Nasser", -1.2, 0.6, 19, FirstDay: 50), new("Zoran Jovic", 0.3, 0.4, 20, FirstDay: 50),
    ];

    /// <summary>How many of the class took part in the term before, too, whose class is archived.</summary>
    public const int FromTheTermBefore = 8;
}
