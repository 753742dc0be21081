using StudyPortal.Simulation.Shell.Commands.Etcd;

namespace StudyPortal.Simulation.Tests.Shell.Commands.Etcd;

public sealed class FramedTableTests
{
    [Fact]
    public void Headings_are_centred_and_cells_stand_to_the_right() => Assert.Equal(
        ["+------------+---------+", "|     ID     | IS NAME |", "+------------+---------+", "| 1234567890 |      m1 |", "+------------+---------+"],
        FramedTable.Draw(["ID", "is_name"], [["1234567890", "m1"]]), StringComparer.Ordinal);

    [Fact]
    public void A_table_without_rows_keeps_both_frames() => Assert.Equal(
        ["+----------+", "| ENDPOINT |", "+----------+", "+----------+"], FramedTable.Draw(["endpoint"], []), StringComparer.Ordinal);

    // As recorded with etcd 3.4 when the quota was used up.
    [Fact]
    public void A_long_cell_is_broken_between_words() => Assert.Equal(
        ["| x |   memberID:6566013454123969325 |", "|   |                 alarm:NOSPACE  |"],
        FramedTable.Draw(["a", "errors"], [["x", "memberID:6566013454123969325 alarm:NOSPACE "]]).Skip(3).Take(2), StringComparer.Ordinal);
}
