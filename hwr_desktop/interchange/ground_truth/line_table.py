"""A CSV file of image and text: a row a line image, its path relative to the file."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from hwr_desktop.errors import GroundTruthError
from hwr_desktop.interchange.ground_truth.line_images import (
    IMAGE_SUFFIXES,
    LineImage,
    LineImages,
    is_file,
    one_line,
    phrases,
    with_pages,
)
from hwr_desktop.interchange.ground_truth.transcribed_pages import collection_name

SUFFIX = ".csv"
_IMAGE_HEADS = ("image", "file_name", "filename", "file", "path", "image_path", "img")
_TEXT_HEADS = ("text", "transcription", "transcript", "label", "sentence", "ground_truth", "gt")


def read(path: Path) -> LineImages:
    """The rows that have an image and a text.

    UTF-8; parted by commas, semicolons or tabs. A first row of names such as `image,text` says which columns count,
    else they are the first two. Raises GroundTruthError where the file is no such table, or none of its images is
    there.
    """
    rows = _rows(path)
    image_at, text_at, columns, headed = _columns(path, rows)
    lines: list[LineImage] = []
    wrong: Counter[str] = Counter()
    collection = collection_name(path.parent)
    for row in rows[headed:]:
        if len(row) != columns:
            wrong["columns"] += 1
            continue
        text, image = one_line(row[text_at]), _image(path.parent, row[image_at].strip())
        if image is None:
            wrong["image"] += 1
        elif not text:
            wrong["empty"] += 1
        else:
            lines.append(LineImage(image, text, collection))
    dropped = phrases(
        (wrong["image"], "image missing", "images missing"),
        (wrong["empty"], "row without a text", "rows without a text"),
        (
            wrong["columns"],
            f"row with more or fewer than {columns} columns (a text with a separator in it belongs in quotes)",
            f"rows with more or fewer than {columns} columns (a text with a separator in it belongs in quotes)",
        ),
    )
    if not lines:
        raise GroundTruthError(
            f"{path} names no image that is there and has a text ({', '.join(dropped) or 'it holds no rows'}): each "
            "row needs the path of an image, relative to the file, and its text."
        )
    return LineImages(str(path), with_pages(lines), dropped=dropped)


def _rows(path: Path) -> list[list[str]]:
    """The rows that are not empty."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            separator = _separator(next((row for row in file if row.strip()), ""))
            file.seek(0)
            return [row for row in csv.reader(file, delimiter=separator) if any(field.strip() for field in row)]
    except UnicodeDecodeError:
        raise GroundTruthError(f"{path} is not UTF-8: save the table as CSV in UTF-8.") from None
    except csv.Error as error:
        raise GroundTruthError(f"{path} cannot be read as CSV ({error}): save the table again as CSV.") from None
    except OSError as error:
        raise GroundTruthError(f"{path} cannot be read ({error.strerror}): check its permissions.") from None


def _separator(first: str) -> str:
    """The sign that parts the first row soonest, for the later ones may belong to a text."""
    parted = {sign: next(csv.reader([first], delimiter=sign), []) or [""] for sign in ",;\t"}
    return min(parted, key=lambda sign: len(parted[sign][0]))


def _columns(path: Path, rows: Sequence[Sequence[str]]) -> tuple[int, int, int, bool]:
    """(column of the image, column of the text, how many columns, whether the first row names them)."""
    if not rows or len(rows[0]) < 2:
        raise GroundTruthError(f"{path} is no table of image and text: each row needs an image's path and its text.")
    heads = [field.strip().lower() for field in rows[0]]
    if heads[0].endswith(IMAGE_SUFFIXES):
        return 0, 1, len(heads), False
    image_at = next((heads.index(name) for name in _IMAGE_HEADS if name in heads), None)
    text_at = next((heads.index(name) for name in _TEXT_HEADS if name in heads), None)
    if image_at is None or text_at is None:
        raise GroundTruthError(
            f"{path} begins with {', '.join(rows[0])!r:.60}, which is neither an image and its text nor the names of "
            "these columns: call them image and text."
        )
    return image_at, text_at, len(heads), True


def _image(folder: Path, name: str) -> Path | None:
    """The image a row names, None where there is no such file."""
    for written in (name, name.replace("\\", "/")):
        if written and is_file(folder / written):
            return folder / written
    return None
