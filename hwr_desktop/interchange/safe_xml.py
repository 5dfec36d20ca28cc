"""Parsing XML that a stranger may have written.

Refuses any DOCTYPE before a parser that knows entities sees the file, so neither an entity bomb nor a reference to a
file or address can do anything; but for the bare one of HTML, which hOCR files have and which declares nothing.
Nesting and text length are limited by libxml2's own guards.
"""

from __future__ import annotations

import re
from pathlib import Path
from xml.parsers import expat

from lxml import etree

from hwr_desktop.errors import InputError

MAX_BYTES = 32_000_000
_CHUNK = 4_096
_MOST_BEFORE_ROOT = 1_000_000
"""In bytes, what may stand before a file's first element and in it; some programs put long comments there."""
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ACTED_UPON = re.compile("[\x7f-\x9f\u202d\u202e]")
"""DEL, the control characters C1, and the two overrides of direction, which no writing needs."""


def parse(path: Path) -> etree._Element:
    """The root element of an XML file. Raises InputError: missing, empty, too large, with a DOCTYPE, or not XML."""
    data = _bytes_of(path)
    _refuse_doctype(path, data)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise _not_well_formed(path, error.lineno) from None
    declared = root.getroottree().docinfo
    if declared.internalDTD is not None and (declared.root_name or "").lower() != "html":
        raise _doctype_refused(path)
    return root


def without_forbidden(text: str) -> str:
    """The text without the characters that XML cannot hold, such as control characters and lone surrogates."""
    return _FORBIDDEN.sub("", text)


def without_controls(text: str) -> str:
    """The text without what XML cannot hold, and without what a terminal would act upon or what turns the direction of
    all that follows."""
    return _ACTED_UPON.sub("", without_forbidden(text))


def _bytes_of(path: Path) -> bytes:
    try:
        if not (path.is_file() or path.is_dir()) and path.exists():
            raise InputError("{name} is no file: save what it gives as a file, and choose that.", name=path.name)
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
        if len(data) > MAX_BYTES:
            raise InputError(
                "{name} is larger than {size} MB: split it into single pages.",
                name=path.name,
                size=MAX_BYTES // 1_000_000,
            )
    except FileNotFoundError:
        raise InputError("{name} is not there: check its name and place.", name=path.name) from None
    except IsADirectoryError:
        raise InputError("{name} is a folder: choose an XML file inside it.", name=path.name) from None
    except OSError as error:
        raise InputError(
            "{name} cannot be read ({why}): check its permissions.", name=path.name, why=error.strerror
        ) from None
    if not data.strip():
        raise InputError("{name} is empty: export it again from the program that made it.", name=path.name)
    return data


def _refuse_doctype(path: Path, data: bytes) -> None:
    """Runs expat as far as the first element, for a DOCTYPE can only stand before it."""
    elements: list[str] = []

    def doctype_met(name: str, _system: str | None, _public: str | None, declares: int) -> None:
        if name.lower() != "html" or declares:
            raise _doctype_refused(path)

    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = doctype_met
    parser.StartElementHandler = lambda name, _: elements.append(name)
    start, size = 0, _CHUNK
    try:
        while start < len(data) and not elements:
            parser.Parse(data[start : start + size], False)
            start, size = start + size, 2 * size  # a tag that is not at its end is looked through from its start again
            if not elements and start > _MOST_BEFORE_ROOT:
                raise _not_well_formed(path, 1)
    except expat.ExpatError as error:
        raise _not_well_formed(path, error.lineno) from None
    except (LookupError, ValueError):
        raise InputError("{name} is in an encoding we do not know: save it as UTF-8.", name=path.name) from None


def _not_well_formed(path: Path, line: int | None) -> InputError:
    return InputError(
        "{name} is not well-formed XML (at line {line}): export it again from the program that made it.",
        name=path.name,
        line=line or 1,
    )


def _doctype_refused(path: Path) -> InputError:
    return InputError(
        "{name} declares a DOCTYPE, which could make it read other files: remove the <!DOCTYPE ...> part.",
        name=path.name,
    )
