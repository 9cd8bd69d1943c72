"""A malformed row is refused with file, line, column and reason; the rest is read."""

from pathlib import Path

from sijill.world.tables import read_table
from sijill.world.world import load_world

HEADER = "id\tname_en\tnames_ar\tkind\tcountry\twithin\tlatitude\tlongitude\n"


def test_a_bad_row_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    path = tmp_path / "places.tsv"
    rows = (
        "x1\tOne\tالأولى\ttown\tLY\t\tnorth\t16.5\n"
        "x2\tTwo\tالثانية\ttown\tLY\t\t31.2\t16.5\n"
        "x3\t\tثالثة\ttown\tLY\t\t1\t1\n"
    )
    path.write_text("# a user's places\n" + HEADER + rows, encoding="utf-8")
    table = read_table(path, ("id", "name_en", "latitude"))
    assert [row["id"] for row in table.rows] == ["x2"]
    assert [str(problem) for problem in table.problems] == [
        "places.tsv:3 (latitude): 'north' is no number",
        "places.tsv:5 (name_en): empty",
    ]


def test_degrees_out_of_range_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "places.tsv"
    path.write_text(HEADER + "x1\tOne\tالأولى\ttown\tLY\t\t131.2\t16.5\n", encoding="utf-8")
    assert [problem.column for problem in read_table(path, ("id",)).problems] == ["latitude"]


def test_a_users_files_extend_the_world(tmp_path: Path) -> None:
    (tmp_path / "places.tsv").write_text(
        HEADER + "mine-1\tMy Quarter\tحي الياسمينة\tneighbourhood\tLY\t\t31.2\t16.5\nbroken\tX\tس\n", encoding="utf-8"
    )
    world = load_world(tmp_path)
    assert world.by_id["mine-1"].latitude == 31.2
    assert world.by_id["LY"].label == "Libya"
    assert [str(problem) for problem in world.problems] == ["places.tsv:3 (kind): empty"]
