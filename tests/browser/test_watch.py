"""The watch and the judge of accessibility see what they are there for; else the other tests would prove little."""

import re

import pytest
from playwright.sync_api import Page

from tests.browser.accessibility import assert_accessible
from tests.browser.watch import Watch
from tests.integration.desk import Desk


@pytest.mark.parametrize(
    ("script", "noted"),
    [
        ("console.error('lost')", "console at .*: lost"),
        ("setTimeout(() => { throw new Error('lost') })", "uncaught: .*lost"),
        ("document.body.setAttribute('style', 'color: red')", "console at .*style-src"),
        (
            "document.body.append(Object.assign(document.createElement('script'), {text: '1'}))",
            "console at .*script-src",
        ),
        (
            "document.body.append(Object.assign(new Image(), {src: 'http://127.0.0.2/'}))",
            "request to another host: .*2/",
        ),
        ("fetch('/nowhere')", "GET .*/nowhere answered 404"),
        ("setTimeout(() => alert('hello'))", "dialog: hello"),
    ],
)
def test_what_must_not_happen_is_noted(quiet: Desk, page: Page, watch: Watch, script: str, noted: str) -> None:
    page.goto(quiet.url + "/status")
    assert not watch.problems
    page.evaluate(f"() => {{ {script} }}")
    while not any(re.match(noted, problem) for problem in watch.problems):  # or the test's time is over
        page.wait_for_timeout(50)
    watch.problems.clear()


def test_expected_refusals_are_not_noted(quiet: Desk, page: Page, watch: Watch) -> None:
    watch.expect(404)
    page.goto(quiet.url + "/status")
    assert page.evaluate("fetch('/nowhere').then(answer => answer.status)") == 404
    page.wait_for_timeout(50)


def test_a_field_without_a_name_is_not_accessible(quiet: Desk, page: Page) -> None:
    page.goto(quiet.url + "/status")
    assert_accessible(page)
    page.evaluate("document.querySelector('h1').after(document.createElement('textarea'))")
    with pytest.raises(AssertionError, match="critical: Form elements must have labels"):
        assert_accessible(page)
