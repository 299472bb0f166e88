"""Where in the input an error is, as a JSON Pointer, and what it is, in plain words."""

from collections.abc import Sequence
from urllib.parse import quote

from pydantic_core import ErrorDetails

_LONGEST_TOKEN = 200
_IN_FRAGMENTS = "!$&'()*+,;=:@?"  # besides what quote() leaves alone: RFC 3986, section 3.5


def json_pointer(location: Sequence[str | int]) -> str:
    """`("glossary", "a/b")` -> `#/glossary/a~1b`: RFC 6901 as a URI fragment (its section 6).

    A very long key is not repeated: then the pointer ends at what contains it.
    """
    if len(location) == 3 and location[-1] == "[key]":  # pydantic's mark for an error in the key itself
        location = location[:-1]
    pointer = "#"
    for token in map(str, location):
        if len(token) > _LONGEST_TOKEN:
            break
        pointer += "/" + quote(token.replace("~", "~0").replace("/", "~1"), safe=_IN_FRAGMENTS)
    return pointer


def plain_words(error: ErrorDetails, known: str) -> str:
    """What is wrong, for someone who does not know pydantic; `known` lists the names that exist."""
    context = error.get("ctx", {})
    match error["type"]:
        case "missing":
            return "is required"
        case "extra_forbidden":
            return f"is not known here; known are {known}" if known else "is not known here; there are none"
        case "value_error":
            return str(context["error"])
        case "string_too_long":
            return f"has {len(error['input'])} characters; at most {context['max_length']} are allowed"
        case "string_too_short" | "too_short":
            return "must not be empty"
        case "string_type":
            return "must be a string"
        case "model_type" | "dict_type":
            return "must be a JSON object"
        case "tuple_type" | "list_type":
            return "must be an array"
        case "greater_than_equal":
            return f"must be at least {context['ge']}"
        case "less_than_equal":
            return f"must be at most {context['le']}"
        case "datetime_type" | "datetime_parsing" | "datetime_from_date_parsing":
            return "must be a time such as 2021-10-28T09:30:00+08:00 (ISO 8601)"
        case "too_long":
            return f"has {len(error['input'])} entries; at most {context['max_length']} are allowed"
        case "enum" | "literal_error":
            return f"must be {context['expected']}"
        case "timezone_aware":
            return "must have an offset, such as Z or +08:00"
        case _:
            return error["msg"]
