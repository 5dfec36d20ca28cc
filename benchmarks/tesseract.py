"""Whole pages read by Tesseract, as a yardstick: the program of that name, as Debian packs it, started for each page.

It is asked for hOCR, which says where its lines stand, and given the page as it is decoded for our own reader.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import numpy as np
from lxml import etree

from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.page import Line
from hwr_desktop.engine.training.corpus import GroundTruthPage
from hwr_desktop.interchange.ground_truth.transcribed_pages import COLLECTION_FILE

LANGUAGES = ("eng", "fra")
_NUMBERS = r"((?: -?[\d.]+)+)"


def missing() -> str:
    """What to install before Tesseract can be measured, as a sentence; empty where all is there."""
    packages = ["tesseract-ocr"]
    if shutil.which("tesseract") is not None:
        said = subprocess.run(["tesseract", "--list-langs"], capture_output=True, text=True, check=True)
        known = (said.stdout + said.stderr).split()
        packages = [f"tesseract-ocr-{language}" for language in LANGUAGES if language not in known]
    return f"Tesseract is left out: install {' '.join(packages)}." if packages else ""


def read_whole(image: np.ndarray, source: GroundTruthPage) -> tuple[tuple[Line, ...], dict[str, str]]:
    """The lines that Tesseract finds on a page (h, w) uint8 and the text of each by its id, as it reads by itself
    (`--psm 3`) in the language of the page's collection."""
    page = b"P5 %d %d 255\n" % image.shape[::-1] + image.tobytes()
    command = ["tesseract", "stdin", "stdout", "-l", language_of(source.image), "--psm", "3", "hocr"]
    return lines_in(subprocess.run(command, input=page, capture_output=True, check=True).stdout)


def language_of(image: Path) -> str:
    """The language that Tesseract is told, by the `language` in the nearest collection.toml at or above the image;
    where none is named there, or none of ours, both that we know."""
    for folder in image.absolute().parents:
        if (folder / COLLECTION_FILE).is_file():
            named = str(tomllib.loads((folder / COLLECTION_FILE).read_text("utf-8")).get("language", ""))
            return "+".join(language for language in LANGUAGES if language in named) or "+".join(LANGUAGES)
    return "+".join(LANGUAGES)


def lines_in(hocr: bytes) -> tuple[tuple[Line, ...], dict[str, str]]:
    """The lines with any text in Tesseract's hOCR, with their boxes for outlines, and their texts by id."""
    lines, texts = [], {}
    for span in etree.fromstring(hocr, etree.HTMLParser(encoding="utf-8")).iter("span"):
        words = [word for word in span if word.get("class") == "ocrx_word"]
        text = " ".join("".join(str(part) for part in word.itertext()) for word in words).strip()
        if not text:
            continue
        title = span.get("title", "")
        box = Box(*_numbers("bbox", title))
        # A straight line seen from the box's lower left corner; lines that do not run level come without one.
        slope, below = _numbers("baseline", title) or (0.0, 0.0)
        ends = ((box.left, box.bottom + below), (box.right, box.bottom + below + slope * (box.right - box.left)))
        lines.append(Line(span.get("id", ""), rectangle(box), ends))
        texts[lines[-1].id] = text
    return tuple(lines), texts


def _numbers(name: str, title: str) -> list[float]:
    """The numbers after a name in hOCR's `title`; none where the name does not stand there."""
    found = re.search(rf"\b{name}{_NUMBERS}", title)
    return [float(number) for number in found[1].split()] if found else []
