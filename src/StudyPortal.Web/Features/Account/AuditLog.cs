namespace StudyPortal.Web.Features.Account;

/// <summary>One structured line for every change to who may do what. Accounts are named by their ids, so the log holds no addresses.</summary>
public sealed partial class AuditLog(ILogger<AuditLog> logger)
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Account {Account} was created")]
    public partial void AccountCreated(string account);

    [LoggerMessage(Level = LogLevel.Information, Message = "Account {Account} signed in with a {Means}")]
    public partial void SignedIn(string account, string means);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Account {Account} is locked until {Until} after repeated failures")]
    public partial void LockedAfterFailures(string account, DateTimeOffset until);

    [LoggerMessage(Level = LogLevel.Information, Message = "Account {Account} has a new password, set with {Means}")]
    public partial void PasswordChanged(string account, string means);

    [LoggerMessage(Level = LogLevel.Information, Message = "Account {Account} was given the role {Role} by {By}")]
    public partial void RoleGiven(string account, string role, string by);

    [LoggerMessage(Level = LogLevel.Information, Message = "The role {Role} was taken from account {Account} by {By}")]
    public partial void RoleTaken(string account, string role, string by);

    [LoggerMessage(Level = LogLevel.Information, Message = "Account {Account} was locked by {By}")]
    public partial void Locked(string account, string by);

    [LoggerMessage(Level = LogLevel.Information, Message = "Account {Account} was unlocked by {By}")]
    public partial void Unlocked(string account, string by);

    [LoggerMessage(Level = LogLevel.Information, Message = "A reset link for account {Account} was issued by {By}")]
    public partial void ResetLinkIssued(string account, string by);

    [LoggerMessage(Level = LogLevel.Information, Message = "Account {Account} was deleted with all its data by {By}")]
    public partial void Erased(string account, string by);
}
