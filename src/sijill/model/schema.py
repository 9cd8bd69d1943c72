"""JSON Schema of a Reading and of a Report, generated from the structs; docs/schema/*.json must match (tests/model)."""

import json
from typing import Any

import msgspec

from sijill.model.reading import Reading
from sijill.model.report import Report

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_of(kind: type[Any]) -> dict[str, Any]:
    """Return the JSON Schema of a struct, with the dialect it is written in.

    >>> schema_of(Report)["$ref"]
    '#/$defs/Report'
    """
    return {"$schema": DIALECT, **msgspec.json.schema(kind)}


def schemas() -> dict[str, str]:
    """Return file name -> schema text for every published struct.

    >>> sorted(schemas())
    ['reading.schema.json', 'report.schema.json']
    """
    return {
        f"{kind.__name__.lower()}.schema.json": json.dumps(schema_of(kind), ensure_ascii=False, indent=1) + "\n"
        for kind in (Reading, Report)
    }
