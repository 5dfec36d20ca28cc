"""Pairs of `x.png` and `x.gt.txt`: images of lines, each with its text beside it, as OCRopus, Kraken and Tesseract's
training keep them.
"""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

from hwr_desktop.errors import GroundTruthError
from hwr_desktop.interchange.ground_truth.line_images import (
    IMAGE_SUFFIXES,
    LineImage,
    LineImages,
    one_line,
    phrases,
    with_pages,
)
from hwr_desktop.interchange.ground_truth.transcribed_pages import collection_name

TEXT_SUFFIX = ".gt.txt"
_ENDS = (*IMAGE_SUFFIXES, ".bin.png", ".nrm.png")  # the last two are OCRopus's names for an image made black and white


def holds_pairs(folder: Path) -> bool:
    """Whether any text of a pair lies at any depth under the folder."""
    return any(name.endswith(TEXT_SUFFIX) and name[0] != "." for _, _, names in os.walk(folder) for name in names)


def read(folder: Path) -> LineImages:
    """All pairs at any depth, by path. Raises GroundTruthError where not one has an image and a text."""
    lines: list[LineImage] = []
    wrong: Counter[str] = Counter()
    for place, below, names in os.walk(folder):
        below.sort()
        images = {_lower_end(name): Path(place, name) for name in names}
        collection = ""
        for name in sorted(names):
            if not name.endswith(TEXT_SUFFIX) or name[0] == ".":
                continue
            stem = name[: -len(TEXT_SUFFIX)]
            image = next((images[stem + end] for end in _ENDS if stem + end in images), None)
            if image is None:
                wrong["image"] += 1
            elif text := _text_of(Path(place, name), wrong):
                collection = collection or collection_name(Path(place))
                lines.append(LineImage(image, text, collection))
    dropped = phrases(
        (wrong["image"], "text without an image", "texts without an image"),
        (wrong["empty"], "empty text", "empty texts"),
        (wrong["several"], "text of several lines", "texts of several lines"),
        (wrong["coding"], "text that is not UTF-8", "texts that are not UTF-8"),
    )
    if not lines:
        raise GroundTruthError(
            f"{folder} holds no pair of an image and its text ({', '.join(dropped)}): each line needs an image such as "
            f"x.png and its text in x{TEXT_SUFFIX}."
        )
    return LineImages(str(folder), with_pages(lines), ("pair of image and text", "pairs of image and text"), dropped)


def _lower_end(name: str) -> str:
    """The file's name with its suffix in small letters."""
    path = Path(name)
    return path.stem + path.suffix.lower()


def _text_of(path: Path, wrong: Counter[str]) -> str:
    """The one line of a text file, "" where there is none; `wrong` counts why."""
    try:
        rows = [one_line(row) for row in path.read_text("utf-8-sig").splitlines()]
    except UnicodeDecodeError:
        wrong["coding"] += 1
        return ""
    except OSError as error:
        raise GroundTruthError(f"{path} cannot be read ({error.strerror}): check its permissions.") from None
    rows = [row for row in rows if row]
    if len(rows) != 1:
        wrong["several" if rows else "empty"] += 1
        return ""
    return rows[0]
