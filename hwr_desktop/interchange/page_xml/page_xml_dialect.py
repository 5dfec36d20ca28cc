"""What PAGE's reader and writer agree upon: names, and where our own data stand in a file that other programs read.

Our own data are UserAttributes, the place the schema provides for them, so a file stays valid and other programs pass
them over. In version 2013, which has no such place, they are a tag `hwr {...}` of the `custom` attribute.
"""

from __future__ import annotations

from lxml import etree

from hwr_desktop.document.page import Author, AuthorKind
from hwr_desktop.interchange.languages import CODES, language_tag
from hwr_desktop.interchange.page_xml.page_xml_tags import tags_of

V2019, V2013 = "2019-07-15", "2013-07-15"
NAMESPACES = {version: f"http://schema.primaresearch.org/PAGE/gts/pagecontent/{version}" for version in (V2019, V2013)}
NAMESPACE = NAMESPACES[V2019]
_LONGEST_CUSTOM = 4_000  # characters; Transkribus notes a textStyle or tag in some 60
CREATOR = "HWR Desktop"
NO_REGION = "eSc_dummyblock_"  # the region that gathers lines without one; eScriptorium knows it by this name

AUTHOR = "hwr.author"  # of a line: kind and name of who wrote its text
STATUS = "hwr.status"  # of a line: CHECKED once a person has looked at it
CHECKED = "checked"
POSITION = "hwr.position"  # of a line: its place on the page, where regions share the reading order between them
LETTER = "hwr.letter."  # of the metadata: what is known of the page's letter, followed by the detail's name
PAGE_NUMBER = "hwr.page"  # of a page: its number in a scan of several pages, from 1
TRANSLATION = "hwr.translation."  # of a line: what it says in another language, followed by that language
DIRECTION = "hwr.direction"  # of a page or line, where the version has no place for it
ORIENTATION = "hwr.orientation"  # of a page, likewise
LANGUAGE = "hwr.language"  # of a page or line, where the version or its list of languages has no place for it
OWN = "hwr"  # the tag in `custom` that holds our own data in versions without UserAttributes

DIRECTIONS = {"left-to-right": "ltr", "right-to-left": "rtl", "top-to-bottom": "ttb", "bottom-to-top": "btt"}
REGION_KINDS = frozenset(
    (
        *("paragraph", "heading", "caption", "header", "footer", "page-number", "drop-capital", "credit", "floating"),
        *("signature-mark", "catch-word", "marginalia", "footnote", "footnote-continued", "endnote", "TOC-entry"),
        *("list-label", "other"),
    )
)
REGION_KINDS_2013 = REGION_KINDS - {"list-label"}


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
    """The UserAttributes directly under an element, by name, and what its `custom` has in their place."""
    found = element.iterfind("{*}UserDefined/{*}UserAttribute")
    own = {attribute.get("name", ""): attribute.get("value", "") for attribute in found}
    for name, values in tags_of(custom_of(element)):
        if name == OWN:
            own |= {f"{OWN}.{key}": value for key, value in values.items()}
    return own


def language_of(element: etree._Element) -> str | None:
    """The language that an element tells."""
    name = element.get("primaryLanguage", "")
    return CODES.get(name) or language_tag(attributes_of(element).get(LANGUAGE))


def direction_of(element: etree._Element) -> str | None:
    """The direction of writing that an element tells."""
    told = DIRECTIONS.get(element.get("readingDirection", "")) or attributes_of(element).get(DIRECTION)
    return told if told in DIRECTIONS.values() else None
