"""A proxy between a page and the desk that touches ETags, as those do that compress what they pass on."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route

Touch = Callable[[str], str | None]

TOUCHES = (
    pytest.param(lambda tag: f"W/{tag}", id="nginx"),
    pytest.param(lambda tag: f'{tag[:-1]}-gzip"', id="Apache"),
    pytest.param(lambda tag: None, id="none left"),
)


def touch_etags(page: Page, touch: Touch) -> None:
    """What the desk answers of one article reaches the page with its ETag so; what the page asks is passed on."""

    def pass_on(route: Route) -> None:
        answer = route.fetch()
        headers = {name: value for name, value in answer.headers.items() if name != "etag"}
        touched = touch(answer.headers["etag"]) if "etag" in answer.headers else None
        route.fulfill(response=answer, headers={**headers, **({"etag": touched} if touched else {})})

    page.route("**/v1/articles/**", pass_on)
