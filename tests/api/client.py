"""A client of the application, without a server between."""

from typing import Any

from flask.testing import FlaskClient


class Client(FlaskClient):
    """Its answers are not typed: their `json` is whatever came, and a test fails where it is not there."""

    def open(self, *args: Any, **more: Any) -> Any:
        return super().open(*args, **more)

    def get(self, *args: Any, **more: Any) -> Any:
        return super().get(*args, **more)

    def head(self, *args: Any, **more: Any) -> Any:
        return super().head(*args, **more)

    def post(self, *args: Any, **more: Any) -> Any:
        return super().post(*args, **more)

    def patch(self, *args: Any, **more: Any) -> Any:
        return super().patch(*args, **more)

    def delete(self, *args: Any, **more: Any) -> Any:
        return super().delete(*args, **more)
