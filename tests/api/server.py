"""The service under gunicorn, and plain HTTP to it."""

import http.client

from tests.support import ServiceProcess


class Server(ServiceProcess):
    def connection(self, timeout: float = 30) -> http.client.HTTPConnection:
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)

    def request(
        self, method: str, path: str, body: object = None, headers: dict[str, str] | None = None, chunked: bool = False
    ) -> tuple[int, dict[str, str], bytes]:
        """Status, headers and content of the answer."""
        connection = self.connection()
        try:
            connection.request(method, path, body, headers or {}, encode_chunked=chunked)  # type: ignore[arg-type]
            response = connection.getresponse()
            return response.status, dict(response.getheaders()), response.read()
        finally:
            connection.close()
