"""What every error answer must be."""

import json
from typing import Any

from werkzeug.test import TestResponse

from newsdesk.problem import Problem


def assert_problem(response: TestResponse, status: int, kind: str = "about:blank") -> dict[str, Any]:
    """The answer is a problem of this status and type that says what is wrong. Returns it."""
    assert response.status_code == status, response.text
    assert response.content_type == "application/problem+json"
    problem = json.loads(response.data)
    assert Problem.model_validate({name: problem[name] for name in problem if name != "checks"})
    assert problem["type"] == kind
    assert problem["status"] == status
    assert problem["title"]
    assert problem.get("detail") or problem.get("errors")
    assert "None" not in problem.get("detail", "")
    return dict(problem)


def assert_invalid(response: TestResponse, *pointers: str, status: int = 422) -> list[str]:
    """The answer names exactly these parts of the input. Returns what it says of each."""
    problem = assert_problem(response, status, "/problems/invalid-input")
    assert problem["title"] == ("The request is not valid" if status == 422 else "The request cannot be read")
    assert [error["pointer"] for error in problem["errors"]] == list(pointers)
    return [error["detail"] for error in problem["errors"]]
