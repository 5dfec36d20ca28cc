"""The parts of an ODT file that are the same for all, but for their language and how the page lies."""

from __future__ import annotations

from lxml import etree

from hwr_desktop.interchange.office.page_sizes import A4_MM, MARGIN_MM

NAMESPACES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "dc": "http://purl.org/dc/elements/1.1/",
    "meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
    "manifest": "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
}
MIMETYPE = "application/vnd.oasis.opendocument.text"
QUIET = "#595959"


def name_of(prefixed: str) -> str:
    """A name such as text:p as lxml wants it."""
    prefix, _, name = prefixed.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{name}"


def root(prefixed: str) -> etree._Element:
    """The root element of one of the files."""
    used = {prefix: uri for prefix, uri in NAMESPACES.items() if prefix != "manifest"}
    element = etree.Element(name_of(prefixed), nsmap=used)
    element.set(name_of("office:version"), "1.3")
    return element


def added(parent: etree._Element, prefixed: str, **attributes: str) -> etree._Element:
    """A child element; in the attributes' names two underscores stand for the colon and one for a hyphen."""
    named = {name_of(name.replace("__", ":").replace("_", "-")): value for name, value in attributes.items()}
    return etree.SubElement(parent, name_of(prefixed), named)


def written(element: etree._Element) -> bytes:
    """The bytes of a file."""
    data: bytes = etree.tostring(element, xml_declaration=True, encoding="UTF-8")
    return data


def language_attributes(language: str | None, right_to_left: bool = False) -> dict[str, str]:
    """What tells the language of characters; letters that run from right to left have one of their own."""
    if not language:
        return {}
    first, *others = language.split("-")
    country = next((part.upper() for part in others if len(part) == 2), "none")
    if right_to_left:
        return {"style__language_complex": first, "style__country_complex": country}
    return {"fo__language": first, "fo__country": country}


def styles(language: str | None, on_its_side: bool) -> bytes:
    """styles.xml: the named styles and the page."""
    document = root("office:document-styles")
    named = added(document, "office:styles")
    default = added(named, "style:default-style", style__family="paragraph")
    added(default, "style:paragraph-properties", fo__margin_bottom="3mm", fo__line_height="125%")
    added(default, "style:text-properties", fo__font_size="11pt", **language_attributes(language))
    added(named, "style:style", style__name="Standard", style__family="paragraph")
    for name, spacing, size, weight in (("Title", "6mm", "24pt", "normal"), ("Heading", "2mm", "16pt", "bold")):
        style = _paragraph_style(named, name)
        if name == "Heading":
            style.set(name_of("style:default-outline-level"), "1")
        above = "0mm" if name == "Title" else "8mm"
        added(
            style, "style:paragraph-properties",
            fo__margin_top=above, fo__margin_bottom=spacing, fo__keep_with_next="always",
        )  # fmt: skip
        added(style, "style:text-properties", fo__font_size=size, fo__font_weight=weight)
    added(_paragraph_style(named, "Translation"), "style:text-properties", fo__font_style="italic")
    added(_paragraph_style(named, "Quiet"), "style:text-properties", fo__font_size="9pt", fo__color=QUIET)
    added(_paragraph_style(named, "Cell"), "style:paragraph-properties", fo__margin_bottom="1mm")
    label = _paragraph_style(named, "Label", "Quiet")
    added(label, "style:paragraph-properties", fo__keep_with_next="always")
    width, height = reversed(A4_MM) if on_its_side else A4_MM
    automatic = added(document, "office:automatic-styles")
    layout = added(automatic, "style:page-layout", style__name="Page")
    added(
        layout, "style:page-layout-properties",
        fo__page_width=f"{width:g}mm", fo__page_height=f"{height:g}mm", fo__margin=f"{MARGIN_MM:g}mm",
        style__print_orientation="landscape" if on_its_side else "portrait",
    )  # fmt: skip
    masters = added(document, "office:master-styles")
    added(masters, "style:master-page", style__name="Standard", style__page_layout_name="Page")
    return written(document)


def meta(title: str, language: str | None) -> bytes:
    """meta.xml: what the document says about itself. When it was made is not among it."""
    document = root("office:document-meta")
    about = added(document, "office:meta")
    added(about, "meta:generator").text = "HWR Desktop"
    added(about, "dc:title").text = title
    if language:
        added(about, "dc:language").text = language
    return written(document)


def manifest(pictures: list[tuple[str, str]]) -> bytes:
    """META-INF/manifest.xml: each file and what it is. `pictures`: their names and kinds."""
    document = etree.Element(name_of("manifest:manifest"), nsmap={"manifest": NAMESPACES["manifest"]})
    document.set(name_of("manifest:version"), "1.3")
    parts = [("/", MIMETYPE), *((f"{name}.xml", "text/xml") for name in ("content", "styles", "meta"))]
    for name, kind in parts + [(name, f"image/{kind}") for name, kind in pictures]:
        added(document, "manifest:file-entry", manifest__full_path=name, manifest__media_type=kind)
    return written(document)


def _paragraph_style(parent: etree._Element, name: str, above: str = "Standard") -> etree._Element:
    return added(
        parent, "style:style", style__name=name, style__family="paragraph", style__parent_style_name=above
    )  # fmt: skip
