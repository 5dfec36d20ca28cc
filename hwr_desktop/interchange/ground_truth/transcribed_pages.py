"""Folders of ground truth: PAGE files beside the images they describe, in collections."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

from hwr_desktop.document.page import Page
from hwr_desktop.errors import GroundTruthError, HwrError
from hwr_desktop.interchange.beside import image_of
from hwr_desktop.interchange.page_xml.page_xml_reader import is_page, read

COLLECTION_FILE = "collection.toml"


Failed = Callable[[Path, HwrError], None]


def pages_under(folder: Path, failed: Failed | None = None) -> Iterator[tuple[Path, Page, str]]:
    """(image, page, name of the collection) for each PAGE file at any depth under `folder`, by path.

    The image lies beside its PAGE file, or above it where that lies in a folder `page`. The collection's name is the
    `name` in the nearest `collection.toml` at or above the file, else the path of its folder. XML that is no PAGE
    (METS, ALTO) is passed over. Raises GroundTruthError where there is no PAGE file, or an image or a name cannot be
    found, and InputError where an XML file is damaged; those of a single file go to `failed` where it is given, and
    the others are read.
    """
    if not folder.is_dir():
        raise GroundTruthError(
            f"{folder} is not there, or is not a folder: name a project, or the folder that holds the ground truth."
        )
    names: dict[Path, str] = {}
    found = False
    for path in sorted(folder.rglob("*.xml")):
        if path.name.startswith("."):
            continue
        try:
            if not is_page(path):
                continue
            found = True
            page = read(path)
            image = image_of(path, page)
        except HwrError as error:
            if failed is None:
                raise
            found = True
            failed(path, error)
            continue
        if path.parent not in names:
            names[path.parent] = collection_name(path.parent)
        yield image, page, names[path.parent]
    if not found:
        raise GroundTruthError(
            f"{folder} holds no PAGE XML files: name a folder with .xml files beside their images (or, for a reader, "
            "one with images of lines and their texts, such as x.png and x.gt.txt)."
        )


def collection_name(folder: Path) -> str:
    """The name in the nearest collection.toml at or above the folder, else the folder's path. GroundTruthError."""
    for place in (folder, *folder.absolute().parents):
        description = place / COLLECTION_FILE
        if description.is_file():
            try:
                name = tomllib.loads(description.read_text("utf-8")).get("name")
            except (OSError, ValueError) as error:
                raise GroundTruthError(f"{description} cannot be read ({error}): repair or remove it.") from None
            return str(name or place)
    return str(folder)
