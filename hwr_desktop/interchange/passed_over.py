"""What a reader of a file found and does not keep, so that nothing is dropped silently."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from lxml import etree

from hwr_desktop.errors import Phrase

MOST_KINDS = 8


def unknown_elements(root: etree._Element, known: frozenset[str]) -> Counter[str]:
    """How many elements there are of each kind that a reader does not know, by their bare names."""
    names = (etree.QName(element).localname for element in root.iter("*"))
    return Counter(name for name in names if name not in known)


def sentence(name: str, passed: Counter[str]) -> Phrase | None:
    """The sentence for a person, None where all was kept; `name` is the file's."""
    counted = [(kind, count) for kind, count in passed.most_common() if count > 0]
    if not counted:
        return None
    parts = _listed(f"{kind:.40} ({count})" for kind, count in counted[:MOST_KINDS])
    if len(counted) > MOST_KINDS:
        return Phrase(
            "Of {name} the text was taken; passed over: {parts}, and {more} further kinds.",
            name=name,
            parts=parts,
            more=len(counted) - MOST_KINDS,
        )
    return Phrase("Of {name} the text was taken; passed over: {parts}.", name=name, parts=parts)


def _listed(parts: Iterable[str]) -> str:
    return ", ".join(parts)
