namespace StudyPortal.Web.Features.Demo;

/// <summary>Says where the demo is and who can sign in.</summary>
internal static class DemoWelcome
{
    public static void Write(TextWriter output, IEnumerable<string> addresses, string folder)
    {
        output.WriteLine();
        foreach (var address in addresses) output.WriteLine($"The demo is at {address} until it is stopped (Ctrl+C).");
        output.WriteLine($"Its data lies in {folder} and goes with it.");
        output.WriteLine($"Everybody's password is {DemoDatabase.Password}.");
        Line("instructor@example.org", "Ida Holm, who owns the classes");
        Line("assistant@example.org", "Karim Saleh, who teaches the large class with her");
        Line("learner03@example.org", "Mei Tanaka, a learner");
        Line("learner23@example.org", "Viktor Novak, a learner who is surer than he may be");
        Line("course01@example.org", "Anna Bergström, of the course that shows no names");
        Line("author@example.org", "Judith Stern, who writes content");
        Line("admin@example.org", "Ruben Maas, who runs the portal");
        output.WriteLine();
        output.Flush();

        void Line(string email, string who) => output.WriteLine($"  {email,-28} {who}");
    }
}
