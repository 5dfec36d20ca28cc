"""The order in which a PAGE file means its regions and lines to be read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from hwr_desktop.interchange.page_xml.page_xml_dialect import custom_of

_INDEX = re.compile(r"readingOrder\s*\{[^}]*?index\s*:\s*(\d{1,9})")


def regions_in_order(page: etree._Element) -> list[etree._Element]:
    """All text regions, nested ones too: first those that ReadingOrder names, in its order, then the others.

    So is each cell of a table, be it a TableCell as Transkribus writes it or a TextRegion. A region that is not named
    stands where the nearest region around it does that is: Transkribus names a table and not its cells.
    """
    named = {region: at for at, region in reversed(list(enumerate(_references(page))))}

    def place(region: etree._Element) -> int:
        around = (each.get("id", "") for each in (region, *region.iterancestors()))
        return next((named[name] for name in around if name in named), len(named))

    return sorted(_by_custom_of_tables(page), key=place)


def _by_custom_of_tables(page: etree._Element) -> Iterator[etree._Element]:
    """All text regions and cells by their `custom` attribute, those of a table together in its place."""
    outer = page.iter("{*}TextRegion", "{*}TableRegion", "{*}TableCell")
    for region in by_custom([each for each in outer if next(each.iterancestors("{*}TableRegion"), None) is None]):
        if etree.QName(region).localname == "TableRegion":
            yield from by_custom(list(region.iter("{*}TextRegion", "{*}TableCell")))
        else:
            yield region


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
