"""Debian's Chromium driven over a record served in this process; every other host is out of its reach."""

import json
import shutil
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import uvicorn

from sijill.web.app import make_app


def missing() -> str | None:
    """Return what a browser test lacks on this machine, null when it lacks nothing."""
    lacking = [name for name in ("chromium", "chromedriver") if shutil.which(name) is None]
    try:
        import selenium  # noqa: F401
    except ImportError:
        lacking.append("selenium")
    return (
        "install Debian's chromium and chromium-driver, and selenium; missing: " + ", ".join(lacking)
        if lacking
        else None
    )


@contextmanager
def served(record: Path) -> Iterator[str]:
    """Serve the pages of a record on a free port and yield their address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(make_app(record), port=port, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join()


@contextmanager
def browser(width: int = 1280, height: int = 900, *, has_script: bool = True) -> Iterator[Any]:
    """Yield a browser of a viewport that can reach 127.0.0.1 alone."""
    from selenium.webdriver import Chrome, ChromeOptions, ChromeService

    options = ChromeOptions()
    options.binary_location = shutil.which("chromium") or ""
    for argument in (
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--hide-scrollbars",
        "--force-color-profile=srgb",
        "--disable-background-networking",
        "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
    ):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    if not has_script:
        options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
    driver = Chrome(options=options, service=ChromeService(shutil.which("chromedriver")))
    metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    try:
        yield driver
    finally:
        driver.quit()


def waiting(driver: Any) -> Any:
    """Return what waits up to twenty seconds for something of a page."""
    from selenium.webdriver.support.wait import WebDriverWait

    return WebDriverWait(driver, 20)


def left(page: Any) -> Any:
    """Return what tells whether a page, by its root element, has been left for another."""
    from selenium.webdriver.support.expected_conditions import staleness_of

    return staleness_of(page)


def follow(driver: Any, element: Any) -> None:
    """Click what leads to another page, and wait until that page is there."""
    page = driver.find_element("css selector", "html")
    element.click()
    wait = waiting(driver)
    wait.until(left(page))
    wait.until(lambda shown: shown.execute_script("return document.readyState") == "complete")


def asked_hosts(driver: Any) -> set[str]:
    """Return the hosts the pages asked for anything since the last call."""
    found = set()
    for entry in driver.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            address = message["params"]["request"]["url"]
            if address.startswith(("http", "ws")):
                found.add(address.split("/")[2].partition(":")[0])
    return found


def complaints(driver: Any) -> list[str]:
    """Return what the browser complained of: blocked styles or scripts, errors in ours."""
    return [entry["message"] for entry in driver.get_log("browser") if entry["level"] == "SEVERE"]
