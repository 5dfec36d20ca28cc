"""What kind of ground truth a file or folder is: PAGE files, or one of the formats that give images of lines."""

from __future__ import annotations

import shlex
from pathlib import Path

from hwr_desktop.errors import GroundTruthError, InputError
from hwr_desktop.interchange.ground_truth import iam_files, iam_layout, line_pairs, line_table
from hwr_desktop.interchange.ground_truth.line_images import IMAGE_SUFFIXES, LineImages
from hwr_desktop.interchange.page_xml.page_xml_reader import is_page

TRANSCRIPT_SUFFIX = ".txt"


def line_images_of(source: Path) -> LineImages | None:
    """The line images of a source, None where it is a folder of PAGE files, or of nothing that we know.

    PAGE files come first: an export may have its lines cut out beside its pages, and those must not count twice. Raises
    GroundTruthError where the source is meant to hold line images and does not, and for a file of no format we know.
    """
    if source.is_dir():
        if _holds_pages(source):
            return None
        layout = iam_layout.layout_of(source)
        if layout is not None:
            return iam_layout.read(layout, source)
        if line_pairs.holds_pairs(source):
            return line_pairs.read(source)
        for table in sorted(source.glob("*" + line_table.SUFFIX)):
            raise GroundTruthError(f"{source} holds the table {table.name}: name the table itself, {table}.")
        _refuse_bare_transcripts(source)
        return None
    return _of_file(source) if source.is_file() else None


def _of_file(source: Path) -> LineImages:
    if source.suffix.lower() == line_table.SUFFIX:
        return line_table.read(source)
    layout = iam_layout.layout_of(source)
    if layout is not None:
        return iam_layout.read(layout, source)
    if iam_files.is_list(source):
        return iam_layout.read_listed(source)
    raise GroundTruthError(
        f"{source} is no file of ground truth that we know: name a folder, a project, a CSV table of image and text, "
        "or the lines.txt, words.txt or a list of ids of the IAM database."
    )


def _refuse_bare_transcripts(folder: Path) -> None:
    """Raises GroundTruthError where pages lie under the folder with their transcripts, but nothing says where the lines
    are: to find them takes a reader and seconds a page, and should not be done anew for every training."""
    for text in sorted(folder.rglob("*" + TRANSCRIPT_SUFFIX)):
        image = next((text.with_suffix(end) for end in IMAGE_SUFFIXES if text.with_suffix(end).is_file()), None)
        if image is not None:
            home = shlex.quote(str(text.parent))
            raise GroundTruthError(
                f"{text.parent} holds pages with their transcripts, such as {image.name} and {text.name}, but not "
                f"where the lines lie: have these found with hwr align {home} -o {home}, and give the same command "
                "again."
            )


def _holds_pages(folder: Path) -> bool:
    """Whether there is a PAGE file at any depth; XML that is damaged is taken for one, and is reported as such."""
    for path in sorted(folder.rglob("*.xml")):
        if path.name.startswith(".") or iam_files.is_form(path):
            continue
        try:
            if is_page(path):
                return True
        except InputError:
            return True
    return False
