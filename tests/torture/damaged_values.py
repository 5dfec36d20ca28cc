"""Values that make no sense in the place of those that do: for JSON, which stays JSON, and XML, which stays XML."""

from __future__ import annotations

import json
import random
from copy import deepcopy
from typing import Any

from lxml import etree

STRANGE: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 1, 7, 2**31, -(2**63) - 1, 2**64, 10**400, 0.5, -0.0, 1e-320, 1e308, -1e308),
    *(
        float("nan"),
        float("inf"),
        -float("inf"),
        "",
        "x",
        "\0",
        "\ud800",
        "\u202e",
        "a\nb",
        "=1+1",
        "../../x",
        "x" * 5000,
    ),
    *("1916-02-31", "9999999999-01-01", "person", "model", "en", [], {}, [[]], [None], [0, 0], ["a", "a"], {"": []}),
    *([1, 2, 3, 4], [[0, 0], [1e308, 1e308]], [[float("nan"), 0]], [[0, 0]] * 3, {"text": ["a", "b"]}, [["model", ""]]),
)
TEXTS = (
    *("", " ", "0", "-1", "1", "99999", "1e308", "-1e308", "NaN", "inf", "0,0", "0,0 5,5", "1e308,1e308 -1e308,0 3,3"),
    *("nan,nan 1,1 2,2", "x", "x" * 5000, "l1", "r1", "#", "#l1", "\u202etxt", "../../etc/passwd", "a\\b\\c", "true"),
    *("bbox 0 0 0 0", "bbox 9 9 -9 -9", "bbox 0 0 1e300 5; baseline 1e300 1e300", "readingOrder {index:1e9;}", "rtl"),
    *(
        "unclear {offset:5; length:-3;} unclear {offset:1e9; length:1;}",
        "structure {type:",
        "right-to-left",
        "deu",
        "90",
    ),
    *(
        "0 0 1 1 2",
        "5 5 " * 400,
        "1;2;3",
        "x_wconf 1e9; x_size NaN",
        "mm10",
        "inch1200",
        "http://127.0.0.1:9/x",
        "&#x;",
    ),
)


def damaged_json(text: str, chance: random.Random) -> str:
    """The JSON with one to three of its values others, doubled, left out, put in each other's place or nested."""
    try:
        whole = [json.loads(text)]
    except (ValueError, TypeError, RecursionError):  # it was damaged before
        return text
    for _ in range(chance.choice((1, 1, 2, 3))):
        places = list(_places(whole))
        holder, key = chance.choice(places)
        match chance.randrange(6):
            case 0 if isinstance(holder, list) and len(holder) > 1:
                del holder[key]
            case 1 if isinstance(holder, dict) and len(holder) > 1:
                del holder[key]
            case 2 if isinstance(holder, list):
                holder.insert(key, deepcopy(holder[key]))
            case 3:
                other, at = chance.choice(places)
                holder[key] = deepcopy(other[at])
            case 4 if isinstance(holder, dict):
                holder[chance.choice(("", "x", "text", "order", "pages", "\0"))] = deepcopy(chance.choice(STRANGE))
            case _:
                holder[key] = deepcopy(chance.choice(STRANGE))
    written = json.dumps(whole[0] if whole else None)
    return "[" * 10_000 + written + "]" * 10_000 if chance.random() < 0.02 else written


def damaged_xml(data: bytes, chance: random.Random) -> bytes:
    """The XML with one to five of its values others, or its elements elsewhere, doubled, gone or nested."""
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, huge_tree=False))
    except etree.XMLSyntaxError:
        return data
    for _ in range(chance.choice((1, 1, 2, 3, 5))):
        elements = list(root.iter("*"))
        element = chance.choice(elements)
        parent = element.getparent()
        match chance.randrange(8):
            case 0 if parent is not None:
                parent.remove(element)
            case 1 if parent is not None and len(elements) < 2000:
                for _ in range(chance.choice((1, 2, 30))):
                    parent.append(etree.fromstring(etree.tostring(element, with_tail=False)))
            case 2 if len(elements) < 2000:
                chance.choice(elements).append(
                    etree.fromstring(etree.tostring(chance.choice(elements), with_tail=False))
                )
            case 3:
                element.text = _said(chance)
            case 4:
                element.tag = chance.choice(elements).tag
            case 5:
                inner = element
                for _ in range(chance.choice((2, 30, 200))):
                    inner = etree.SubElement(inner, element.tag, element.attrib)
            case _ if element.attrib:
                name = chance.choice(list(element.attrib))
                if chance.random() < 0.2:
                    del element.attrib[name]
                else:
                    element.set(name, _said(chance))
    return etree.tostring(root, encoding="utf-8", xml_declaration=True)


def _said(chance: random.Random) -> str:
    return chance.choice(TEXTS).replace("\0", "")


def _places(value: Any) -> Any:
    """Every place in a value at which another stands: its holder and key."""
    for key, each in value.items() if isinstance(value, dict) else enumerate(value):
        yield value, key
        if isinstance(each, dict | list):
            yield from _places(each)
