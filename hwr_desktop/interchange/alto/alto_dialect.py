"""What ALTO's reader and writer agree upon: where our own data stand in a file that other programs read.

A mark is an `OtherTag` of TYPE `hwr.mark`, its LABEL the kind, its DESCRIPTION the code points `start-end` of the line
and its value; the Strings it lies over refer to it. A note, a translation and the page's note and its letter's details
are tags of their own TYPE. Who wrote a line's text is a `Processing` that the line refers to.
"""

from __future__ import annotations

import re

NAMESPACE = "http://www.loc.gov/standards/alto/ns-v4#"
SOFTWARE = "HWR Desktop"
NO_REGION = "eSc_dummyblock_"

AUTHOR = "hwr.author "
REGION = "region"
MARK = "hwr.mark"
NOTE = "hwr.note"
PAGE_NOTE = "hwr.page-note"
TRANSLATION = "hwr.translation"
LETTER = "hwr.letter"
DIRECTIONS = frozenset(("ltr", "rtl", "ttb", "btt"))

_PLACE = re.compile(r"(\d{1,9})-(\d{1,9})(?: (.*))?", re.DOTALL)


def place_as_text(start: int, end: int, value: str) -> str:
    """Where a mark lies, and its value."""
    return f"{start}-{end} {value}".rstrip(" ") if not value else f"{start}-{end} {value}"


def place_from(text: str) -> tuple[int, int, str] | None:
    """Start, end and value of a mark that was written so; None where it was not."""
    found = _PLACE.fullmatch(text)
    return (int(found.group(1)), int(found.group(2)), found.group(3) or "") if found else None
