namespace StudyPortal.Simulation.Shell.Commands.Files;

/// <summary><c>cd</c>: changes the working directory; <c>cd -</c> goes back to the one before.</summary>
internal sealed class CdCommand() : ShellCommand("cd", "change the working directory")
{
    private const string Before = "OLDPWD";

    public override int Run(ShellContext context)
    {
        if (context.Arguments.Length > 1)
            return Refuse(context, "too many arguments");
        var target = context.Arguments is [var word] ? word : Login.Home;
        if (target is "-")
        {
            if (context.Variable(Before) is not { } old)
                return Refuse(context, "OLDPWD not set");
            context.Print(old);
            target = old;
        }

        if (UsualDirectories.Find(context, target) is not { } node)
            return Refuse(context, $"{target}: {FileWriting.Missing}");
        if (!node.IsDirectory)
            return Refuse(context, $"{target}: {FileWriting.NoDirectory}");
        var login = context.Login;
        context.Login = login with { Directory = context.Path(target), Environment = login.Environment.SetItem(Before, login.Directory) };
        return 0;
    }

    private static int Refuse(ShellContext context, string reason)
    {
        context.Complain($"-bash: cd: {reason}");
        return 1;
    }
}
