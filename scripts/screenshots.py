"""The pictures of docs/img: `python -m scripts.screenshots` runs the desk, sends a few stories and looks at its pages.

Needs Chromium (scripts/chromium.py). Its Redis lies in a folder that is thrown away: no kept story is shown or changed.
"""

import io
import json
import os
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from PIL import Image
from playwright.sync_api import Browser, ViewportSize, expect, sync_playwright

from scripts import chromium
from scripts.dev_redis import URL_SETTINGS
from scripts.ports import Failure, address
from scripts.stack import ROOT, SAMPLE, Stack, request, stack_environment, wait_until_ready

FOLDER = ROOT / "docs" / "img"
MOST_BYTES = 150_000
STORIES: tuple[Mapping[str, str], ...] = (
    {"headline": "Une histoire sans traduction", "body": "Le marché ouvre demain matin, et tout le monde est content."},
    {
        "headline": "RM1.5 bilion untuk sekolah di Sabah dan Sarawak",
        "body": "PUTRAJAYA, 3 Mac (Bernama) -- Kerajaan akan menyediakan RM1.5 bilion untuk membaiki sekolah "
        "di Sabah dan Sarawak, kata Perdana Menteri hari ini.\n\n"
        "Kerja-kerja itu akan bermula pada bulan April.\n\n– Bernama",
    },
    {
        "headline": "Heavy rain closes two schools in Kelantan",
        "body": "KOTA BHARU, Dec 4 (Bernama) -- Heavy rain closed two schools in Kelantan on Monday.\n\n"
        "Some 320 pupils stayed at home, the National Security Council said.\n\n– Bernama",
    },
    {"headline": "PM: Asean can leverage on Russia’s expertise", "body": SAMPLE.read_text("utf-8")},
)


@dataclass(frozen=True)
class Shot:
    name: str
    path: str
    shown: str
    scheme: Literal["light", "dark"] = "light"
    width: int = 1280
    height: int = 900


def main() -> int:
    path = chromium.find()
    for name in URL_SETTINGS:
        os.environ.pop(name, None)
    port = int(os.environ.get("PORT") or 8000)
    url = address(port)
    try:
        if path is None:
            raise Failure(chromium.ABSENT)
        with tempfile.TemporaryDirectory() as folder, Stack({**stack_environment(port), "REDIS_DIR": folder}) as stack:
            wait_until_ready(stack, url)
            stories = [_finished(stack, url, story) for story in STORIES]
            with sync_playwright() as playwright, chromium.launch(playwright, path) as browser:
                for shot in _shots(stories[-1]):
                    _take(browser, url, shot)
    except Failure as failure:
        print(f"error: {failure}", file=sys.stderr)
        return 1
    return 0


def _finished(stack: Stack, url: str, story: Mapping[str, str]) -> str:
    """The address of the story's record, once it is finished."""
    status, record = request(f"{url}/v1/articles", json.dumps(story).encode(), "application/json")
    if status not in (200, 202):
        raise Failure(f"a story was not accepted: {record}")
    while record["status"] in ("queued", "running"):
        stack.check()
        _, record = request(f"{url}/v1/articles/{record['id']}?wait=10")
    return str(record["id"])


def _shots(story: str) -> list[Shot]:
    desk = Shot("desk-light", "/", "#stories > li")
    reader = Shot("reader-light", f"/articles/{story}", "#translation .sentence")
    return [
        desk,
        replace(desk, name="desk-dark", scheme="dark"),
        reader,
        replace(reader, name="reader-dark", scheme="dark"),
        replace(reader, name="reader-phone", width=360, height=740),
        Shot("status", "/status", "#packages-list > li"),
    ]


def _take(browser: Browser, url: str, shot: Shot) -> None:
    size: ViewportSize = {"width": shot.width, "height": shot.height}
    page = browser.new_page(locale="en-GB", viewport=size, color_scheme=shot.scheme)
    page.goto(url + shot.path)
    expect(page.locator(shot.shown).first).to_be_visible()
    page.keyboard.press("f")  # in a story: to what an editor should look at
    picture = Image.open(io.BytesIO(page.screenshot(animations="disabled"))).convert("RGB")
    page.close()
    FOLDER.mkdir(exist_ok=True)
    file = FOLDER / f"{shot.name}.png"
    picture.quantize(128, dither=Image.Dither.NONE).save(file, optimize=True)
    if file.stat().st_size > MOST_BYTES:
        raise Failure(f"{file} has {file.stat().st_size} bytes; at most {MOST_BYTES} are kept in the repository")
    print(f"{file.relative_to(ROOT)}: {file.stat().st_size} bytes")


if __name__ == "__main__":
    sys.exit(main())
