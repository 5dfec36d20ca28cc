"""The order in which a PAGE file means its regions and lines to be read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from hwr_desktop.interchange.page_xml_dialect import custom_of

_INDEX = re.compile(r"readingOrder\s*\{[^}]*?index\s*:\s*(\d{1,9})")


def regions_in_order(page: etree._Element) -> list[etree._Element]:
    """All text regions, nested ones too: first those that ReadingOrder names, in its order, then the others. So is each
    cell of a table as Transkribus writes it."""
    regions = by_custom(list(page.iter("{*}TextRegion", "{*}TableCell")))
    place = {region: at for at, region in reversed(list(enumerate(_references(page))))}
    return sorted(regions, key=lambda region: place.get(region.get("id", ""), len(regions) + len(place)))


def by_custom(elements: list[etree._Element]) -> list[etree._Element]:
    """The elements by `readingOrder {index:N;}` in their `custom` attribute, as they stand where one has none."""
    found = [_INDEX.search(custom_of(element)) for element in elements]
    indices = [int(match.group(1)) for match in found if match]
    if len(indices) < len(elements):
        return elements
    return [element for _, element in sorted(zip(indices, elements, strict=True), key=lambda pair: pair[0])]


def _references(page: etree._Element) -> Iterator[str]:
    """The region ids of ReadingOrder with its groups unfolded, by index where one is given, else as they stand."""
    order = page.find("{*}ReadingOrder")
    return _unfolded(order) if order is not None else iter(())


def _unfolded(group: etree._Element) -> Iterator[str]:
    for member in sorted(group.iterchildren("{*}*"), key=_index):
        if reference := member.get("regionRef"):
            yield reference
        yield from _unfolded(member)


def _index(member: etree._Element) -> int:
    index = member.get("index", "")
    return int(index) if index.isascii() and index.isdigit() and len(index) < 10 else 0
