"""The IAM Handwriting Database as it is laid out on a disk: which files say what is written, and where the images are.

Usual are `ascii/lines.txt` beside the folder `lines` with `a01/a01-000u/a01-000u-00.png`; the text may also lie above
its images, the images in one flat folder, and the same with `words`. Without either text the XML of the forms counts.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from hwr_desktop.errors import GroundTruthError, InputError
from hwr_desktop.interchange.ground_truth.iam_files import (
    LINES,
    WORDS,
    Segment,
    form_of,
    ids_listed,
    in_list,
    is_form,
    is_index,
    is_list,
    read_form,
    read_index,
)
from hwr_desktop.interchange.ground_truth.line_images import IMAGE_SUFFIXES, LineImage, LineImages, counted, phrases
from hwr_desktop.interchange.ground_truth.transcribed_pages import collection_name

_NOUNS = {LINES: ("line", "lines"), WORDS: ("word", "words")}
_DEPTH_BELOW = 2
"""How many folders deep a text or a form is looked for beneath a folder."""
_LIST_SUFFIXES = (".txt", ".uttlist", ".ln", ".lst")
_LEVELS_ABOVE = 3
"""How many folders above a list the data is looked for."""


@dataclass(frozen=True, slots=True)
class IamLayout:
    """The files of the database: `lines.txt` or `words.txt` by kind, the XML of the forms by the form's id, and the
    kinds to look for, the preferred one first."""

    indices: dict[str, Path]
    forms: dict[str, Path]
    kinds: tuple[str, ...] = (LINES, WORDS)

    @property
    def homes(self) -> tuple[Path, ...]:
        """The folders in which the files lie."""
        files = [*self.indices.values(), *list(self.forms.values())[:1]]
        return tuple(dict.fromkeys(file.parent for file in files))

    @property
    def bases(self) -> tuple[Path, ...]:
        """Those folders and the ones above them, in which the folders of the images are looked for."""
        return tuple(dict.fromkeys(place for home in self.homes for place in (home, home.parent)))


def layout_of(source: Path) -> IamLayout | None:
    """The database in a folder, or around its `lines.txt`, `words.txt` or XML file; None where there is none."""
    if source.is_dir():
        return _layout_in(source)
    kind = source.stem.lower()
    if kind in (LINES, WORDS) and is_index(source):
        around = _layout_in(source.parent.parent if source.parent.name == "ascii" else source.parent)
        return IamLayout({kind: source}, around.forms if around else {}, (kind,))
    return IamLayout({}, {source.stem: source}) if source.suffix.lower() == ".xml" and is_form(source) else None


def read(layout: IamLayout, named: Path) -> LineImages:
    """All lines of the database, or all words where there are no images of lines. Raises GroundTruthError."""
    return _read(layout, named, None)


def read_listed(split: Path) -> LineImages:
    """The lines, or words, that a list of a split names, their data beside or above it. Raises GroundTruthError."""
    ids = ids_listed(split)
    home = Path("~").expanduser()
    for folder in split.absolute().parents[: 1 + _LEVELS_ABOVE]:
        if folder != split.absolute().parent and folder in (home, *home.parents):
            break  # all of a person's files would be searched, or all of the machine's
        layout = _layout_in(folder)
        if layout is not None:
            return _read(layout, split, ids)
    raise GroundTruthError(
        f"{split} lists ids, but neither beside nor above it is the data they belong to: put it in the folder with "
        "lines.txt, words.txt or the XML of the forms."
    )


def _read(layout: IamLayout, named: Path, ids: frozenset[str] | None) -> LineImages:
    """The segments named by the list, of the first kind of which there are images."""
    known = listed = 0
    for kind in layout.kinds:
        segments, damaged, unread = _segments(layout, kind, ids)
        known += len(segments)
        wanted = segments if ids is None else [one for one in segments if in_list(one.id, ids)]
        listed += len(wanted)
        images = _images_of(layout, kind, {one.id for one in wanted})
        if not images:
            continue
        there = [one for one in wanted if one.id in images]
        written = [one for one in there if one.text]
        collection = collection_name(_common_folder(list(images.values()), layout.bases))
        lines = tuple(LineImage(images[one.id], one.text, collection, one.err, form_of(one.id)) for one in written)
        met = {in_list(one.id, ids) for one in wanted} if ids is not None else set()
        dropped = phrases(
            (len(wanted) - len(there), "image missing", "images missing"),
            (len(there) - len(written), "without a text", "without a text"),
            (damaged, "row that is not understood", "rows that are not understood"),
            (unread, "form whose XML is damaged", "forms whose XML is damaged"),
            (len(ids or ()) - len(met), "listed id that is not in the data", "listed ids that are not in the data"),
        )
        if lines:
            return LineImages(f"IAM ({named})", lines, _NOUNS[kind], dropped, _hint(layout) if ids is None else "")
    raise GroundTruthError(_nothing(named, layout, ids, known, listed))


def _hint(layout: IamLayout) -> str:
    """Which lists of a split lie with the data, for whoever took all of it; "" where there are none."""
    beside = (path for base in layout.bases for path in sorted(base.iterdir()) if path.is_file())
    lists = dict.fromkeys(path.name for path in beside if path.suffix.lower() in _LIST_SUFFIXES and is_list(path))
    if not lists:
        return ""
    return f"This is all of it; to keep to a split, name its list instead ({', '.join(lists)})."


def _nothing(named: Path, layout: IamLayout, ids: frozenset[str] | None, known: int, listed: int) -> str:
    """Why nothing was taken."""
    files = " and ".join(sorted(path.name for path in layout.indices.values())) or "the XML of the forms"
    if ids is not None and not ids:
        return f"{named} lists nothing: name a list with one id of a line or form a row."
    if known and not listed:
        many = counted(len(ids or ()), "id", "ids")
        return f"{named} lists {many}, none of which is in {files}: name a list that belongs to this data."
    if not known:
        return f"{named} holds no lines: {files} is empty or not as in IAM."
    return (
        f"{named}: {files} tells of {counted(listed, 'line or word', 'lines and words')}, but of none is there an "
        "image with a text: put the folder lines, or words, with the images beside it."
    )


def _segments(layout: IamLayout, kind: str, ids: frozenset[str] | None) -> tuple[list[Segment], int, int]:
    """(what the database tells of that kind, how many rows are not understood, how many forms cannot be read).

    Where both tell of a segment, the text is the form's, whose words and punctuation are spaced as they are written.
    Of forms that are not listed the XML is not read.
    """
    index, damaged = read_index(layout.indices[kind], kind) if kind in layout.indices else ([], 0)
    in_forms: dict[str, Segment] = {}
    unread = 0
    listed = None if ids is None else {form_of(one) for one in ids}
    for name, path in layout.forms.items():
        if listed is not None and name not in listed:
            continue
        try:
            in_forms.update((one.id, one) for one in read_form(path, kind))
        except InputError:
            unread += 1
    if kind not in layout.indices:
        return list(in_forms.values()), 0, unread
    return [replace(one, text=in_forms[one.id].text) if one.id in in_forms else one for one in index], damaged, unread


def _images_of(layout: IamLayout, kind: str, wanted: set[str]) -> dict[str, Path]:
    """The images of segments by id: in the first folder `lines` or `words` that has any, else beside the files."""
    for folder in (*(base / kind for base in layout.bases), *layout.homes):
        images = _images_in(folder, wanted)
        if images:
            return images
    return {}


def _images_in(folder: Path, wanted: set[str]) -> dict[str, Path]:
    """The images of the segments at any depth in the folder, by id."""
    found: dict[str, Path] = {}
    for path in _files(folder):
        if path.stem in wanted and path.suffix.lower() in IMAGE_SUFFIXES:
            found.setdefault(path.stem, path)
    return found


def _common_folder(images: Sequence[Path], bases: Sequence[Path]) -> Path:
    """The folder that gives the collection its name: the base in which the images lie."""
    return next((base for base in bases if images[0].is_relative_to(base)), images[0].parent)


def _layout_in(folder: Path) -> IamLayout | None:
    """What there is of the database in a folder and a little below it, the highest and first by name."""
    indices: dict[str, Path] = {}
    forms: dict[str, Path] = {}
    texts = (path for path in _files(folder, _DEPTH_BELOW) if path.suffix.lower() in (".txt", ".xml"))
    for path in sorted(texts, key=lambda path: (len(path.parts), path)):
        name = path.name.lower()
        if name in ("lines.txt", "words.txt") and path.stem.lower() not in indices and is_index(path):
            indices[path.stem.lower()] = path
        elif name.endswith(".xml") and path.stem not in forms and is_form(path):
            forms[path.stem] = path
    return IamLayout(indices, forms) if indices or forms else None


def _files(folder: Path, depth: int = 32) -> Iterator[Path]:
    """The files in a folder and so many below it, by path; hidden ones are left out."""
    top = len(folder.parts)
    for place, below, names in os.walk(folder):
        here = Path(place)
        below[:] = sorted(name for name in below if name[0] != ".") if len(here.parts) - top < depth else []
        yield from (here / name for name in sorted(names) if name[0] != ".")
