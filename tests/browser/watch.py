"""Everything that must not happen on a page, noted while it happens. A test fails on any of it."""

from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Dialog, Request, Response, WebError

_NO_SERVER = ("data", "blob", "about", "file")


class Watch:
    """Notes console errors (the browser's own about its security policy among them), uncaught errors, dialogs that a
    script opens, requests to other hosts, and refusals that the test does not expect."""

    def __init__(self) -> None:
        self.problems: list[str] = []
        self._expected: set[int] = set()

    def expect(self, *statuses: int) -> None:
        """The test provokes answers with these statuses."""
        self._expected |= set(statuses)

    def follow(self, context: BrowserContext) -> None:
        """Watch all pages of `context`, also those that they open."""
        context.on("console", self._console)
        context.on("weberror", self._error)
        context.on("dialog", self._dialog)
        context.on("request", self._request)
        context.on("response", self._response)

    def _console(self, message: ConsoleMessage) -> None:
        refused = message.text.startswith("Failed to load resource: the server responded")  # seen by _response as well
        if message.type in ("error", "assert") and not refused:
            self.problems.append(f"console at {message.location['url']}: {message.text}")

    def _error(self, error: WebError) -> None:
        self.problems.append(f"uncaught: {error.error}")

    def _dialog(self, dialog: Dialog) -> None:
        self.problems.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _request(self, request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme not in _NO_SERVER and address.hostname != "127.0.0.1":
            self.problems.append(f"request to another host: {request.url}")

    def _response(self, response: Response) -> None:
        if response.status >= 400 and response.status not in self._expected:
            self.problems.append(f"{response.request.method} {response.url} answered {response.status}")
