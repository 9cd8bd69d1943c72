from pathlib import Path

import sijill.record.store


def test_migrations_are_numbered_one_by_one() -> None:
    folder = Path(sijill.record.store.__file__).parent / "migrations"
    numbers = sorted(int(path.name[:4]) for path in folder.glob("*.sql"))
    assert numbers == list(range(1, len(numbers) + 1))
