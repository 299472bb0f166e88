"""The system's own Chromium, for the browser tests and the screenshots. Never downloads one.

`python -m scripts.chromium` prints its path, or says that there is none and fails.
"""

import os
import shutil
import sys

from playwright.sync_api import Browser, Playwright

_NAMES = ("chromium", "chromium-browser", "google-chrome")

ABSENT = f"no Chromium: install one ({', '.join(_NAMES)} on the PATH), or name its file in CHROMIUM"


def find() -> str | None:
    """The file that CHROMIUM names, else the first browser on the PATH; None where there is none."""
    named = os.environ.get("CHROMIUM")
    return next(filter(None, map(shutil.which, [named] if named else _NAMES)), None)


def launch(playwright: Playwright, path: str) -> Browser:
    # Chromium's sandbox can't be used by root.
    return playwright.chromium.launch(executable_path=path, chromium_sandbox=os.geteuid() != 0)


if __name__ == "__main__":
    sys.exit(print(found) if (found := find()) else ABSENT)
