"""What PAGE's reader and writer agree upon: names, and where our own data stand in a file that other programs read.

Our own data are UserAttributes, the place the schema provides for them, so a file stays valid and other programs pass
them over.
"""

from __future__ import annotations

from lxml import etree

from hwr_desktop.document.page import Author, AuthorKind

NAMESPACE = "http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"
_LONGEST_CUSTOM = 4_000  # characters; Transkribus notes a textStyle or tag in some 60
NO_REGION = "eSc_dummyblock_"  # the region that gathers lines without one; eScriptorium knows it by this name

AUTHOR = "hwr.author"  # of a line: kind and name of who wrote its text
STATUS = "hwr.status"  # of a line: CHECKED once a person has looked at it
CHECKED = "checked"
POSITION = "hwr.position"  # of a line: its place on the page, where regions share the reading order between them
LETTER = "hwr.letter."  # of the metadata: what is known of the page's letter, followed by the detail's name
PAGE_NUMBER = "hwr.page"  # of a page: its number in a scan of several pages, from 1

DIRECTIONS = {"left-to-right": "ltr", "right-to-left": "rtl", "top-to-bottom": "ttb", "bottom-to-top": "btt"}
REGION_KINDS = frozenset(
    (
        *("paragraph", "heading", "caption", "header", "footer", "page-number", "drop-capital", "credit", "floating"),
        *("signature-mark", "catch-word", "marginalia", "footnote", "footnote-continued", "endnote", "TOC-entry"),
        *("list-label", "other"),
    )
)


def author_as_text(author: Author) -> str:
    """The author as one string, such as `model letters-1` or `person`."""
    return f"{author.kind} {author.name}".strip()


def author_from(text: str | None) -> Author | None:
    """The author of such a string, None where it is not one."""
    kind, _, name = (text or "").partition(" ")
    return Author(AuthorKind(kind), name) if kind in set(AuthorKind) else None


def custom_of(element: etree._Element) -> str:
    """The `custom` attribute, cut to what a real one fills: searching megabytes of it could take hours."""
    return element.get("custom", "")[:_LONGEST_CUSTOM]


def attributes_of(element: etree._Element) -> dict[str, str]:
    """The UserAttributes directly under an element, by name."""
    found = element.iterfind("{*}UserDefined/{*}UserAttribute")
    return {attribute.get("name", ""): attribute.get("value", "") for attribute in found}
