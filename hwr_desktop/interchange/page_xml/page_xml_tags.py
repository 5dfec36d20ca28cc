"""Tags in the `custom` attribute of PAGE, as Transkribus writes them: `name {key:value; key:value;}`.

In a value all but letters, figures and a few signs stand as `\\u` and four hexadecimal digits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

_PLAIN = frozenset("-_.,'()[]/+&!?*")
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")


def tag(name: str, values: Mapping[str, str | int]) -> str:
    """One tag."""
    inside = " ".join(f"{key}:{_escaped(str(value))};" for key, value in values.items())
    return f"{name} {{{inside}}}"


def tags_of(custom: str) -> Iterator[tuple[str, dict[str, str]]]:
    """The name and the values of each tag, in their order."""
    for item in custom.split("}")[:-1]:
        before, _, body = item.partition("{")
        words = before.split()
        if words:
            pairs = (each.partition(":") for each in body.split(";"))
            yield words[-1], {key.strip(): _unescaped(value.strip()) for key, _, value in pairs if key.strip()}


def _escaped(value: str) -> str:
    return "".join(c if c.isalnum() or c in _PLAIN else _as_units(c) for c in value)


def _as_units(character: str) -> str:
    data = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{data[at]:02x}{data[at + 1]:02x}" for at in range(0, len(data), 2))


def _unescaped(value: str) -> str:
    """The value with its escapes resolved; a lone half of a character goes."""
    text = _ESCAPED.sub(lambda match: chr(int(match.group(1), 16)), value)
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
