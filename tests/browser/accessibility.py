"""axe-core's judgement of a page as it stands."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

_RULES = {
    "resultTypes": ["violations"],
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}
_GRAVE = ("serious", "critical")


def assert_accessible(page: Page) -> None:
    """No serious or critical violation of WCAG 2.2 AA or of axe's own good practice."""
    violations = Axe().run(page, options=_RULES).response["violations"]
    grave = [
        f"{violation['impact']}: {violation['help']} ({violation['id']}): {', '.join(map(str, node['target']))}\n"
        f"    {node['html'][:200]}\n    {node.get('failureSummary', '')}"
        for violation in violations
        if violation["impact"] in _GRAVE
        for node in violation["nodes"]
    ]
    assert not grave, f"{len(grave)} at {page.url}:\n" + "\n".join(grave)
