"""The published JSON Schemas are those of the structs; write them anew with `python -m tests.model.test_schema`."""

from pathlib import Path

from sijill.model.schema import schemas

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "schema"


def test_schemas_are_not_stale() -> None:
    assert {path.name: path.read_text("utf-8") for path in FOLDER.glob("*.json")} == schemas()


if __name__ == "__main__":
    for name, text in schemas().items():
        (FOLDER / name).write_text(text, "utf-8")
