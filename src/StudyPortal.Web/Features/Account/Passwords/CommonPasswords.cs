using System.Collections.Frozen;

namespace StudyPortal.Web.Features.Account.Passwords;

/// <summary>Passwords that every guessing list begins with, among those long enough to pass otherwise. Compared without case.</summary>
public static class CommonPasswords
{
    private static readonly FrozenSet<string> All = FrozenSet.ToFrozenSet(
        """
        1234567890 0123456789 0987654321 12345678910 123456789a a123456789 q123456789 1q2w3e4r5t 1q2w3e4r5t6y q1w2e3r4t5 1qaz2wsx3edc
        qwertyuiop qwerty12345 qwerty123456 qwerty1234 qwertyuiop123 1234qwerasdf asdfghjkl1 asdfghjkl; zxcvbnm123 qazwsxedcrfv poiuytrewq
        1111111111 0000000000 2222222222 5555555555 7777777777 8888888888 9999999999 1212121212 1231231231 123123123123 112233445566 1122334455
        aaaaaaaaaa abcdefghij abcdefghijkl abcd123456 abc1234567 abcdef1234 abc123abc123 abcabcabcabc aabbccddee
        password12 password123 password1234 password12345 password123456 password01 password2024 password2025 password2026 passwordpassword
        passw0rd123 p@ssword123 p@ssw0rd123 p@ssw0rd1234 p@55w0rd123 mypassword mypassword1 mypassword123 newpassword newpassword1 changeme123
        changeme1234 changeit123 letmein123 letmein1234 welcome123 welcome1234 welcome2024 welcome2025 welcome2026 trustno1trustno1 iloveyou12
        iloveyou123 iloveyou1234 ilovemyself iloveyousomuch princess123 sunshine123 football123 baseball123 basketball superman123 batman12345
        liverpool123 chelsea12345 manchester1 barcelona1 pokemon12345 starwars123 dragon12345 monkey12345 michael123 charlie123 jessica123
        administrator administrator1 admin12345 admin123456 administrator123 adminadmin admin@12345 rootroot12 root123456 toortoortoor
        test123456 testtest12 testtest123 test1234567 guest12345 guestguest user123456 useruseruser student123 student1234 teacher123 default123
        secret12345 supersecret correcthorsebatterystaple kubernetes kubernetes1 kubernetes123 studyportal studyportal1 summer2024 summer2025
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.OrdinalIgnoreCase);

    public static bool Contains(string password) => All.Contains(password);
}
