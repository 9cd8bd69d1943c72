from typer.testing import CliRunner

from sijill.cli.main import app


def test_check_says_so_in_both_languages_when_all_is_well() -> None:
    result = CliRunner().invoke(app, ["lexicon", "check"])
    assert result.exit_code == 0
    english, arabic = result.stdout.splitlines()
    assert english.endswith("no mistake found")
    assert arabic.endswith("لم يُعثر على خطأ")


def test_try_shows_the_entries_and_the_pattern_that_fired() -> None:
    result = CliRunner().invoke(app, ["lexicon", "try", "نحو 20 جنديا أمس", "--published", "2016-12-07"])
    lines = result.stdout.splitlines()
    assert lines[-2:] == [
        "نحو 20 جنديا = 20 about  [counted in quantities.yaml]",
        "أمس = 2016-12-06  [yesterday-today-tomorrow in times_3_days.yaml: counted from published]",
    ]
    assert any(line.startswith("امس: أمس offset=-1") for line in lines)


def test_try_without_a_sentence_is_wrong_usage() -> None:
    assert CliRunner().invoke(app, ["lexicon", "try"]).exit_code == 2
