"""What hOCR's reader and writer agree upon: names, and the properties that stand in the `title` of an element.

The specification is hOCR 1.2 (https://kba.github.io/hocr-spec/1.2/). Properties of our own begin with `x_`, as it
demands; other programs pass them over.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

NAMESPACE = "http://www.w3.org/1999/xhtml"
SYSTEM = "HWR Desktop"
CAPABILITIES = "ocr_page ocr_carea ocr_par ocr_line ocrx_word ocrp_wconf ocrp_lang ocrp_dir ocrp_poly ocrp_nlp"
"""All classes and properties that can be in a file of ours."""

TURN = "x_turn"  # of a page: by how many degrees clockwise its scan is turned to be looked at
FRAME = "x_frame"  # of a page: the corners of what is looked at of its scan
INDEX = "x_index"  # of a page: its number in a scan of several pages, from 0
KIND = "x_kind"  # of an area: what it is, where it is no paragraph
CHECKED = "x_checked"  # of a line: 1 once a person stands for it

_PART = re.compile(r"""(?:"[^"]*"|'[^']*'|[^;])+""")


def properties_of(title: str) -> dict[str, str]:
    """The properties in a `title`, by name; of those that are there twice the first."""
    found: dict[str, str] = {}
    for part in _PART.findall(title):
        name, _, value = part.strip().partition(" ")
        found.setdefault(name, value.strip())
    return found


def as_title(properties: Mapping[str, str]) -> str:
    """Properties as they stand in a `title`."""
    return "; ".join(f"{name} {value}" for name, value in properties.items())


def quoted(text: str) -> str:
    """A text as a property has it, which knows no way to write a quotation mark."""
    return f'''"{text.replace('"', "'")}"'''


def unquoted(value: str) -> str:
    """The text of such a property."""
    quotes = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1] if quotes else value
