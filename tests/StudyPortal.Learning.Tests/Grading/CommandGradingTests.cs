using StudyPortal.Learning.Commands;
using StudyPortal.Learning.Grading;
using StudyPortal.Learning.Questions;
using static StudyPortal.Learning.Tests.Samples;

namespace StudyPortal.Learning.Tests.Grading;

public sealed class CommandGradingTests
{
    private static readonly CommandToWrite _restore = Command(
        ["etcdutl snapshot restore /root/b.db --data-dir /var/lib/etcd-restore"],
        optional: ["--name"],
        remarks:
        [
            new("--data-dir", IsMissing: true, IsDangerous: false, "<p>It would land in default.etcd.</p>", "restore-needs-only-a-file"),
            new("--data-dir=/var/lib/etcd", IsMissing: false, IsDangerous: true, "<p>etcd is using that folder.</p>", "data-dir-is-the-backup"),
            new("etcdctl", IsMissing: false, IsDangerous: false, "<p>etcdctl restores nothing any more.</p>", "etcdctl-restores-snapshots"),
        ]);

    [Theory]
    [InlineData("etcdutl snapshot restore /root/b.db --data-dir /var/lib/etcd-restore")]
    [InlineData("sudo etcdutl --data-dir=/var/lib/etcd-restore/ snapshot restore '/root/b.db'")]
    [InlineData("etcdutl snapshot restore /root/b.db --data-dir /var/lib/etcd-restore --name cp1")]
    public void What_does_the_same_is_right(string typed)
    {
        var grade = Graded(_restore, typed);
        Assert.True(grade.IsRight);
        Assert.Empty(grade.Feedback);
        Assert.Empty(grade.Misconceptions);
    }

    [Theory]
    [InlineData("etcdutl snapshot restore /root/b.db", "<p>Missing: <code>--data-dir</code>.</p><p>It would land in default.etcd.</p>", "restore-needs-only-a-file")]
    [InlineData("etcdctl snapshot restore /root/b.db --data-dir /var/lib/etcd-restore", "<p>The program is <code>etcdutl</code>, not <code>etcdctl</code>.</p><p>etcdctl restores nothing any more.</p>", "etcdctl-restores-snapshots")]
    [InlineData("etcdutl snapshot restore /root/b.db --data-dir=/var/lib/etcd", "<p><strong>Dangerous:</strong></p><p>etcd is using that folder.</p><p><code>--data-dir</code> should be <code>/var/lib/etcd-restore</code>, and is <code>/var/lib/etcd</code>.</p>", "data-dir-is-the-backup")]
    [InlineData("etcdutl restore snapshot /root/b.db --data-dir=/var/lib/etcd-restore", "<p>The words are right, and their order is not: <code>snapshot restore /root/b.db</code>.</p>", null)]
    [InlineData("etcdutl snapshot status /root/b.db --data-dir=/var/lib/etcd-restore -w <b>", null, null)]
    [InlineData("etcdutl snapshot status '<b>' --data-dir=/var/lib/etcd-restore", "<p>Missing: <code>restore</code>.</p><p>Missing: <code>/root/b.db</code>.</p><p><code>status</code> does not belong here.</p><p><code>&lt;b&gt;</code> does not belong here.</p>", null)]
    public void What_is_missing_wrong_or_dangerous_is_said(string typed, string? said, string? belief)
    {
        if (said is null)
        {
            Assert.Contains("is not understood by this shell", Assert.IsType<Unreadable>(Grade(_restore, typed)).Message, StringComparison.Ordinal);
            return;
        }

        var grade = Graded(_restore, typed);
        Assert.Equal(0, grade.Score);
        Assert.Equal(said, string.Concat(grade.Feedback.Select(remark => remark.Html)));
        Assert.Equal(belief is null ? [] : [belief], grade.Misconceptions);
    }

    [Fact]
    public void Harm_that_nobody_asked_for_is_called_dangerous_first()
    {
        var feedback = Graded(_restore, "etcdutl snapshot restore /root/b.db --data-dir /var/lib/etcd-restore --skip-hash-check").Feedback;
        Assert.StartsWith("<p><strong>Dangerous:</strong> With <code>--skip-hash-check</code>", feedback[0].Html, StringComparison.Ordinal);
        Assert.Contains("Dangerous", Graded(_restore, "kubeadm reset").Feedback[0].Html, StringComparison.Ordinal);
        Assert.DoesNotContain(Graded(Command(["kubeadm reset --force"]), "kubeadm reset").Feedback, remark => remark.Html.Contains("Dangerous", StringComparison.Ordinal));
    }

    [Fact]
    public void Any_of_several_commands_will_do_and_the_nearest_one_is_spoken_about()
    {
        var logs = Command(["journalctl -u kubelet -n 50", "systemctl status kubelet -n 50"]);
        Assert.True(Graded(logs, "journalctl -n50 -ukubelet").IsRight);
        Assert.True(Graded(logs, "systemctl --lines=50 status kubelet.service").IsRight);
        Assert.Equal("<p>Missing: <code>--lines</code>.</p>", Assert.Single(Graded(logs, "systemctl status kubelet").Feedback).Html);
    }

    [Fact]
    public void Exported_variables_count_as_typed()
    {
        var exported = new Dictionary<string, string>(StringComparer.Ordinal) { ["ETCDCTL_CACERT"] = "/ca.crt" };
        var save = Command(["etcdctl snapshot save /b.db"], exported);
        Assert.True(Graded(save, "etcdctl snapshot save /b.db").IsRight);
        Assert.Contains("refuses a flag and its variable together", Assert.Single(Graded(save, "etcdctl --cacert=/ca.crt snapshot save /b.db").Feedback).Html, StringComparison.Ordinal);
        Assert.Equal("<p>Missing: <code>--cacert</code>.</p>", Assert.Single(Graded(save, "sudo etcdctl snapshot save /b.db").Feedback).Html);
    }

    [Theory]
    [InlineData("")]
    [InlineData("etcdutl snapshot restore /root/b.db |")]
    [InlineData("etcdutl snapshot restore 'b.db")]
    public void What_is_no_command_is_not_graded(string typed) => Assert.IsType<Unreadable>(Grade(_restore, typed));

    [Theory]
    [InlineData("etcdctl member list --cacert", "--cacert needs a value.")]
    [InlineData("etcdctl member list --colour", "the grader knows no flag '--colour' of etcdctl, and so not whether a value comes with it")]
    [InlineData("vim /etc/hosts", "the program 'vim' is not one that can be graded (etcdctl, etcdutl, kubectl, kubeadm, crictl, systemctl, journalctl)")]
    [InlineData("ETCDCTL_KEY=/k etcdctl --key=/k version", "'--key' is given by a variable and by a flag")]
    [InlineData("etcdctl member list", null)]
    public void Authors_are_told_what_cannot_be_an_answer(string command, string? complaint) =>
        Assert.Equal(complaint, CommandCheck.ComplaintAbout(command, new Dictionary<string, string>(StringComparer.Ordinal)));

    private static Grade Grade(CommandToWrite question, string typed) => Grader.Grade(question, new Typed(typed));

    private static Graded Graded(CommandToWrite question, string typed) => Assert.IsType<Graded>(Grade(question, typed));
}
