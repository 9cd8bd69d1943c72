import pytest

from sijill.intake.mojibake import repair

ARABIC = "قُتل ثلاثة من عناصر القوات في اشتباك قرب المدينة"


@pytest.mark.parametrize(
    ("right", "wrong", "name"),
    [
        ("utf-8", "windows-1256", "utf-8 read as windows-1256"),
        ("utf-8", "latin-1", "utf-8 read as windows-1252"),
        ("windows-1256", "windows-1252", "windows-1256 read as windows-1252"),
    ],
)
def test_a_certain_wrong_decoding_is_undone(right: str, wrong: str, name: str) -> None:
    assert repair(ARABIC.encode(right).decode(wrong)) == (ARABIC, name)


@pytest.mark.parametrize(
    "text",
    [ARABIC, "Le général a été blessé à Genève", "plain", "", "Ø", ARABIC.encode().decode("windows-1256") + "→"],
)
def test_what_is_not_certain_is_left(text: str) -> None:
    assert repair(text) == (text, None)
