import json
import re
from collections.abc import Callable

from sijill.web.describing import description
from sijill.web.inprocess import Got
from sijill.web.listed import page_modules


def test_every_page_is_described_with_what_narrows_it(asked: Callable[[str], Got]) -> None:
    told = json.loads(asked("/openapi.json").body)
    assert told == description(page_modules()) and len(told["paths"]) == len(page_modules()) + 1
    for module in page_modules():
        path = re.sub(r":path", "", "/index" if module.PATH == "/" else module.PATH) + ".json"
        named = {parameter["name"] for parameter in told["paths"][path]["get"]["parameters"]}
        assert set(getattr(module, "FILTERS", ())) | set(re.findall(r"\{(\w+)", module.PATH)) <= named


def test_every_described_filter_is_taken(asked: Callable[[str], Got]) -> None:
    samples = {"date": "2016-12-06", None: "x"}
    taken = 0
    for path, told in description(page_modules())["paths"].items():
        if "{" in path or "get" not in told:
            continue
        for parameter in told["get"]["parameters"]:
            schema = parameter["schema"]
            value = schema.get("example") or schema.get("enum", [None])[0] or (
                {"integer": "5", "number": "0.5"}.get(schema["type"]) or samples[schema.get("format")]
            )
            got = asked(f"{path}?{parameter['name']}={value}")
            assert got.status == 200, (path, parameter["name"], got.text[:200])
            taken += 1
    assert taken >= len(page_modules())
