import pytest
from pydantic import ValidationError

from newsdesk.problem import InvalidField, Problem, ProblemType


def test_it_works() -> None:
    problem = Problem(
        type=ProblemType.INVALID_INPUT,
        title="Invalid input",
        status=422,
        detail="1 field is invalid.",
        errors=(InvalidField(pointer="#/body", detail="must contain text"),),
    )

    assert problem.as_dict() == {
        "type": "/problems/invalid-input",
        "title": "Invalid input",
        "status": 422,
        "detail": "1 field is invalid.",
        "errors": [{"pointer": "#/body", "detail": "must contain text"}],
    }
    assert Problem.model_validate_json(problem.model_dump_json()) == problem


def test_what_is_empty_does_not_go_out() -> None:
    assert Problem(title="Not Found", status=404).as_dict() == {
        "type": "about:blank",
        "title": "Not Found",
        "status": 404,
    }


def test_types_are_relative_references_and_distinct() -> None:
    references = [kind.value for kind in ProblemType if kind is not ProblemType.BLANK]

    assert all(reference.startswith("/problems/") for reference in references)
    assert len(set(references)) == len(references)


def test_an_unknown_type_is_refused() -> None:
    with pytest.raises(ValidationError):
        Problem.model_validate({"type": "/problems/unheard-of", "title": "?", "status": 500})
