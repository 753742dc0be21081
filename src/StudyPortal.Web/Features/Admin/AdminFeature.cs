using Radzen;

namespace StudyPortal.Web.Features.Admin;

/// <summary>Who has an account, and what they may do.</summary>
public static class AdminFeature
{
    public static IServiceCollection AddAdmin(this IServiceCollection services) =>
        services.AddRadzenComponents().AddSingleton<AccountDirectory>().AddSingleton<AdministerAccount>();
}
