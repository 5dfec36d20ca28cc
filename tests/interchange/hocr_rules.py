"""The rules of hOCR 1.2 that a file can be checked against, for there is no schema: https://kba.github.io/hocr-spec/1.2/

Written from the specification and by itself, so that it shares no mistake with the writer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

XHTML = "http://www.w3.org/1999/xhtml"
INSIDE = {
    "ocr_carea": {"ocr_page", "ocr_carea"},
    "ocr_par": {"ocr_page", "ocr_carea"},
    "ocr_line": {"ocr_page", "ocr_carea", "ocr_par"},
    "ocrx_word": {"ocr_line"},
}
"""In which of these each may lie directly, other elements between them left out."""
KNOWN = {
    "bbox", "baseline", "image", "poly", "ppageno", "scan_res", "textangle", "order", "nlp", "x_wconf", "x_confs",
    "x_bboxes", "x_font", "x_fsize",
}  # fmt: skip
INTEGER = re.compile(r"0|-?[1-9]\d*")


def broken_rules(data: bytes) -> list[str]:
    """What is wrong with an hOCR file, a sentence for each fault; nothing where all is well."""
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as error:
        return [f"It is no well-formed XML: {error}."]
    return [*_head(root), *_elements(root)]


def _head(root: etree._Element) -> Iterator[str]:
    if root.tag != f"{{{XHTML}}}html":
        yield "The root is not html of XHTML."
    told: dict[str, list[str]] = {}
    for meta in root.iterfind(f"{{{XHTML}}}head/{{{XHTML}}}meta"):
        told.setdefault(meta.get("name", ""), []).append(meta.get("content", ""))
    for name in ("ocr-system", "ocr-capabilities"):
        if len(told.get(name, [])) != 1 or not told[name][0]:
            yield f"There is not exactly one {name}."
    for name in told:
        if name.startswith("ocr-") and len(told[name]) > 1:
            yield f"There is more than one {name}."
    able = set(" ".join(told.get("ocr-capabilities", [])).split())
    used = {name for element in root.iter("*") for name in _classes(element) if name.startswith("ocr")}
    titles = [_properties(element.get("title", "")) for element in root.iter("*")]
    used |= {"ocrp_poly" for said in titles if "poly" in said}
    used |= {"ocrp_nlp" for said in titles if "nlp" in said}
    used |= {"ocrp_wconf" for said in titles if "x_wconf" in said}
    body = root.find(f"{{{XHTML}}}body")
    used |= {"ocrp_lang" for element in body.iter("*") if element.get("lang")}
    used |= {"ocrp_dir" for element in body.iter("*") if element.get("dir")}
    if used - able:
        yield f"The capabilities lack {sorted(used - able)}."
    pages = sum("ocr_page" in _classes(element) for element in root.iter("*"))
    if told.get("ocr-number-of-pages", [str(pages)]) != [str(pages)]:
        yield "The number of pages is another."
    for language in " ".join(told.get("ocr-langs", [])).split():
        if not re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", language):
            yield f"{language} is no language."


def _elements(root: etree._Element) -> Iterator[str]:
    ids = [element.get("id") for element in root.iter("*") if element.get("id")]
    if len(ids) != len(set(ids)):
        yield "Two elements have one id."
    numbers = []
    for page in (element for element in root.iter("*") if "ocr_page" in _classes(element)):
        said = _properties(page.get("title", ""))
        box = _integers(said.get("bbox", ""))
        if len(box) != 4 or box[:2] != [0, 0] or min(box[2:]) < 1:
            yield f"A page has the box {said.get('bbox')}."
            continue
        if not re.fullmatch(r'"[^"]*"', said.get("image", "")):
            yield f"A page has the image {said.get('image')}."
        numbers.append(said.get("ppageno"))
        for element in page.iter("*"):
            yield from _element(element, box)
    if None not in numbers and [int(number or 0) for number in numbers] != sorted(
        {int(number or 0) for number in numbers}
    ):
        yield "The numbers of the pages do not rise."


def _element(element: etree._Element, page: list[int]) -> Iterator[str]:
    """The faults of an element on a page of that box."""
    name = next((each for each in _classes(element)), "")
    said = _properties(element.get("title", ""))
    yield from (
        f"{key} of {name} is no name." for key in said if not re.fullmatch(r"[a-z][a-z0-9]*|x_[a-z0-9]+|scan_res", key)
    )
    yield from (f"{key} of {name} is not known." for key in said if key not in KNOWN and not key.startswith("x_"))
    if name in INSIDE:
        above = next(found for each in element.iterancestors() for found in _classes(each))
        if above not in INSIDE[name]:
            yield f"{name} lies in {above}."
        if "order" in said:
            yield "The order is told twice."
    box = _integers(said.get("bbox", ""))
    if "bbox" in said and not (len(box) == 4 and 0 <= box[0] <= box[2] <= page[2] and 0 <= box[1] <= box[3] <= page[3]):
        yield f"{name} has the box {said['bbox']}."
    if ("poly" in said or "baseline" in said) and "bbox" not in said:
        yield f"{name} has a shape but no box."
    if "poly" in said:
        points = _integers(said["poly"])
        if len(points) < 4 or len(points) % 2:
            yield f"{name} has the outline {said['poly']}."
        elif box and box != [min(points[::2]), min(points[1::2]), max(points[::2]), max(points[1::2])]:
            yield f"The box of {name} is not that around its outline."
    if "baseline" in said:
        values = said["baseline"].split()
        if len(values) != 2 or not all(re.fullmatch(r"-?\d+(\.\d+)?", value) for value in values):
            yield f"{name} has the baseline {said['baseline']}."
    if "x_wconf" in said and not (INTEGER.fullmatch(said["x_wconf"]) and 0 <= int(said["x_wconf"]) <= 100):
        yield f"{name} has the confidence {said['x_wconf']}."
    if name == "ocrx_word" and not "".join(element.itertext()).strip():
        yield "A word is empty."
    if name == "alternatives":
        kinds = [etree.QName(child).localname for child in element]
        if kinds[:1] != ["ins"] or set(kinds[1:]) - {"del"} or any(_classes(child) != ["alt"] for child in element):
            yield "Alternatives are not one that is chosen and others that are not."
    if "nlp" in said and not re.fullmatch(r"\d+(\.\d+)?", said["nlp"]):
        yield f"An alternative has the cost {said['nlp']}."
    if element.get("dir") not in (None, "ltr", "rtl"):
        yield f"{name} has the direction {element.get('dir')}."


def _classes(element: etree._Element) -> list[str]:
    return [
        name for name in element.get("class", "").split() if name.startswith("ocr") or name in ("alternatives", "alt")
    ]


def _properties(title: str) -> dict[str, str]:
    parts = re.findall(r'(?:"[^"]*"|[^";])+', title)
    return {part.split()[0]: part.strip().partition(" ")[2] for part in parts if part.strip()}


def _integers(text: str) -> list[int]:
    values = text.split()
    return [int(value) for value in values] if all(INTEGER.fullmatch(value) for value in values) else []
