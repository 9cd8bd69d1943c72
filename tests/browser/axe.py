"""axe-core, fetched with npm into a folder of this session: which rules of accessibility a page breaks."""

import shutil
import subprocess
from pathlib import Path
from typing import Any

PINNED = Path(__file__).parent / "npm"
WEIGHTY = ("serious", "critical")


def fetched(folder: Path) -> str | None:
    """Return the script of axe-core, null where npm cannot bring it."""
    npm = shutil.which("npm")
    if npm is None:
        return None
    for name in ("package.json", "package-lock.json"):
        shutil.copy(PINNED / name, folder)
    command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
    done = subprocess.run(command, cwd=folder, capture_output=True, timeout=120)
    return (folder / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8") if done.returncode == 0 else None


def problems(driver: Any, script: str) -> list[str]:
    """Return the serious problems of the page that is open, with the first element of each."""
    driver.execute_cdp_cmd("Runtime.evaluate", {"expression": script})
    driver.set_script_timeout(120)  # seconds: a long list on a busy machine
    found = driver.execute_async_script("axe.run().then(arguments[0])")["violations"]
    return [
        f"{one['id']} ({one['impact']}, {len(one['nodes'])}): {one['help']}: {one['nodes'][0]['html'][:160]}"
        for one in found
        if one["impact"] in WEIGHTY
    ]
