"""Find the Chrome or Chromium that the browser tests drive; with `--install`, install one if there is none.

Prints the path of the executable. Order: `ADVISOR_BROWSER`, an installed Chrome or Chromium, the one that
Playwright keeps; to install: Debian's package as root, else Playwright's own download.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("google-chrome-stable", "google-chrome", "chromium", "chromium-browser", "chrome", "msedge")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
)
NONE_FOUND = "No Chrome or Chromium found: install one, or name it with ADVISOR_BROWSER=/path/to/chromium."


def find_browser() -> str | None:
    """The path of a browser, or None."""
    if chosen := os.environ.get("ADVISOR_BROWSER"):
        return shutil.which(chosen)
    for name in NAMES:
        if (path := shutil.which(name)) and not _is_snap_stub(path):
            return path
    for place in PLACES:
        if Path(place).is_file():
            return place
    return _playwrights_own()


def _is_snap_stub(path: str) -> bool:
    """Whether this is Ubuntu's script that only asks for a snap, and the snap is not there."""
    with open(path, "rb") as file:
        start = file.read(2000)
    stub = start.startswith(b"#!") and b"/snap/bin/" in start
    return stub and not Path("/snap/bin/chromium").exists()


def _playwrights_own() -> str | None:
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        return None
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).is_file() else None


def install_browser() -> None:
    """Install one; the next `find_browser` tells whether it worked."""
    apt = shutil.which("apt-get")
    if apt and hasattr(os, "geteuid") and os.geteuid() == 0:
        env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        install = [apt, "install", "-y", "-q", "--no-install-recommends", "chromium"]
        for step in ([apt, "update", "-q"], install):
            subprocess.run(step, env=env, stdin=subprocess.DEVNULL, stdout=sys.stderr, check=False)
        if find_browser():
            return
    subprocess.run(
        [sys.executable, "-m", "playwright", "install", "chromium"], stdout=sys.stderr, check=False
    )


def main() -> int:
    """Print the path; 1 if there is none."""
    path = find_browser()
    if path is None and "--install" in sys.argv[1:]:
        print("No Chrome or Chromium found; installing one …", file=sys.stderr)
        install_browser()
        path = find_browser()
    if path is None:
        print(NONE_FOUND, file=sys.stderr)
        return 1
    print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
