"""What the writers of XML share: further elements, languages, and the text of a line."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from hwr_desktop.interchange.languages import language_tag
from hwr_desktop.interchange.safe_xml import without_forbidden


def added(parent: etree._Element, name: str, attributes: Mapping[str, str] | None = None) -> etree._Element:
    """A further element in the namespace of the one that it is added to, its attributes without what XML forbids."""
    clean = {key: without_forbidden(value) for key, value in (attributes or {}).items()}
    return etree.SubElement(parent, f"{{{etree.QName(parent).namespace}}}{name}", clean)


def set_language(element: etree._Element, language: str | None, *attributes: str) -> None:
    """Says in these attributes what language it is, where that is known."""
    tag = language_tag(language)
    for attribute in attributes if tag else ():
        element.set(attribute, tag or "")


def as_written(text: str) -> str:
    """The text of a line as it is written: in one line, without what XML forbids."""
    return without_forbidden(" ".join(text.splitlines()))
