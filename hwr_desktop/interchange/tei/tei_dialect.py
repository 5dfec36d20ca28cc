"""What TEI's reader and writer agree upon."""

from __future__ import annotations

from hwr_desktop.document.name_book import Kind
from hwr_desktop.document.page import MarkKind

NAMESPACE = "http://www.tei-c.org/ns/1.0"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
SOFTWARE = "HWR Desktop"
APPLICATION = "hwr-desktop"  # by which our reader knows our own files

REGION, LINE, BORDER = "TextRegion", "Line", "Border"  # the renditions of zones
CHECKED = "checked"  # the change that a line refers to once a person has looked at it
TRANSLATION, NOTES = "translation", "notes"  # the types of divisions that hold no transcript
STYLES = {
    "ltr": "direction: ltr",
    "rtl": "direction: rtl",
    "ttb": "writing-mode: vertical-rl",
    "btt": "writing-mode: sideways-lr",
}

MARKS = {
    MarkKind.UNCLEAR: ("unclear", "reason"),
    MarkKind.DELETED: ("del", "n"),
    MarkKind.INSERTED: ("add", "place"),
    MarkKind.ABBREVIATION: ("abbr", ""),
    MarkKind.GAP: ("supplied", "n"),
}
"""The element for a mark over characters, and the attribute that tells its value. An abbreviation's is an `expan`
beside it. A gap without characters is a `gap` whose `desc` tells it."""

NAMES = {
    Kind.PERSON: "persName",
    Kind.PLACE: "placeName",
    Kind.ORGANISATION: "orgName",
    Kind.DATE: "date",
    Kind.AMOUNT: "measure",
}
