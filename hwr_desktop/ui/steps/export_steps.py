"""The steps of a job that writes pages to a file of another format, and of one that looks what pages are translated
into. Both look into the project through a connection of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, fields, replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from hwr_desktop.document.lines.line_times import LineTimes
from hwr_desktop.document.name_book import NamedPlace
from hwr_desktop.document.page import Page
from hwr_desktop.document.project import Project
from hwr_desktop.document.recording import Recording
from hwr_desktop.errors import InputError
from hwr_desktop.interchange.document import Document
from hwr_desktop.interchange.options import AS_IT_COMES, ExportOptions
from hwr_desktop.interchange.pictures import Pictures
from hwr_desktop.language.speech.voices import USUAL
from hwr_desktop.store.reader import reading
from hwr_desktop.store.scans import Scans as StoredScans
from hwr_desktop.store.scans import names_given
from hwr_desktop.ui.scan.scans import Scans
from hwr_desktop.ui.steps.watched_pictures import ExportStopped, ExportWatch, WatchedPictures

if TYPE_CHECKING:
    import numpy as np

    from hwr_desktop.interchange.format import Format

BREATH_S = 0.1
"""So often something is yielded while the document is written, so that other jobs come in between and it can be
stopped."""


@dataclass(frozen=True)
class ExportRequest:
    """What to write and how: pages of the project whose database is `file`, by their ids, in a format of that name.

    Where it is read aloud, `voices` has those that the person chose, by the plain codes of languages.
    """

    file: Path
    project: Project
    pages: tuple[str, ...]
    format: str
    options: ExportOptions
    voices: Mapping[str, str] = field(default_factory=dict)
    words_a_minute: int = USUAL


@dataclass(frozen=True)
class PagesTaken:
    """The pages are read as they stood: what is changed from now on is not in the file."""


@dataclass(frozen=True)
class Exporting:
    """Page `number`, from 1, of `count` is being written, or so many sentences are read aloud; 0 where nothing was
    begun, or the format does not tell."""

    number: int
    count: int


@dataclass(frozen=True)
class Exported:
    """All is written: how many files, the file or the folder of several, how many of how many pages had no text, and
    why scans could not be read that the file could do without."""

    files: int
    where: Path
    empty: int
    pages: int
    unread: tuple[InputError, ...]


@dataclass(frozen=True)
class LanguagesFound:
    """The languages that lines of each page are translated into, by the pages' ids."""

    of: Mapping[str, frozenset[str]]


def export_steps(
    request: ExportRequest, target: Path, scans: Scans, watch: ExportWatch
) -> Iterator[PagesTaken | Exporting | Exported | None]:
    """Write the document; None is a step in which nothing came. It ends without `Exported` where it was stopped.

    `target` is a file, or of several pages in a format of one page, and of a format that is a folder, a folder, which
    need not be there. Raises ProjectError, ExportError, InputError where the format needs a scan that cannot be read,
    or a recording is none, and SpeechError where the text cannot be read aloud.
    """
    from hwr_desktop.interchange.formats import FORMATS

    pages: list[Page] = []
    times: dict[str, LineTimes] = {}
    with reading(request.file) as project:
        for page_id in request.pages:
            pages.append(project.page(page_id))
            if FORMATS[request.format].tells_times:
                times |= project.line_times(page_id)
            yield None
    yield PagesTaken()
    with ThreadPoolExecutor(1) as pool:
        coming = pool.submit(_written, request, pages, times, target, scans, watch)
        try:
            while not coming.done():
                said, sentences = watch.spoken
                yield Exporting(said, sentences) if sentences else Exporting(watch.begun, len(pages))
                try:
                    coming.exception(BREATH_S)
                except TimeoutError:
                    continue
            exported = coming.result()
        except ExportStopped:
            return
        finally:
            watch.stop()
    yield exported


def language_steps(file: Path, page_ids: Sequence[str]) -> Iterator[LanguagesFound | None]:
    """Look into which languages the pages are translated; the last step has them. Raises ProjectError."""
    languages = {}
    with reading(file) as project:
        for page_id in page_ids:
            page = project.whole_page(page_id)
            lines = page.lines if page is not None else ()
            languages[page_id] = frozenset(each.language for line in lines for each in line.translations)
            yield None
    yield LanguagesFound(languages)


def document_of(
    request: ExportRequest, pages: Sequence[Page], pictures: Pictures | None, names: Sequence[NamedPlace]
) -> Document:
    """The document that is written, of these pages of the request."""
    from hwr_desktop.interchange.formats import FORMATS

    project, format_ = request.project, FORMATS[request.format]
    scans = names_given(page.image for page in pages)
    return Document(
        # Under the scans' own names: those of the project's copies would lead nowhere outside it.
        [replace(page, image=scans[page.image]) for page in pages],
        project.letters,
        project.name,
        heeded(request.options, format_),
        project.language,
        names,
        pictures,
    )


def names_in(request: ExportRequest, pages: Sequence[Page]) -> tuple[NamedPlace, ...]:
    """The names in these pages, none for plain text, which tells of none. The first look for any takes seconds."""
    from hwr_desktop.interchange.formats import FORMATS
    from hwr_desktop.language.insights.named_places import named_places

    return named_places(request.project, pages) if FORMATS[request.format].suffix != ".txt" else ()


def heeded(options: ExportOptions, format_: Format) -> ExportOptions:
    """The options, those that the format makes nothing of as they are when nobody chose anything."""
    others = (each.name for each in fields(options) if each.name not in format_.heeds)
    return replace(options, **{name: getattr(AS_IT_COMES, name) for name in others})


def wants_scans(options: ExportOptions, format_: Format) -> bool:
    """Whether pictures go along."""
    return format_.wants_pictures or (options.scans and "scans" in format_.heeds)


def scan_pictures(request: ExportRequest, pages: Sequence[Page], scans: Scans) -> tuple[Pictures, Callable]:
    """The pictures of pages, decoded by the window's child process, and where the scan of a page lies."""
    from hwr_desktop.engine.export_pictures import ScanPictures

    stored = StoredScans(request.file.parent)
    paths = {page.id: stored.path(page.image) for page in pages}

    def path_of(page: Page) -> Path:
        return paths[page.id]

    return ScanPictures(path_of, _Decoder(scans)), path_of


def _written(
    request: ExportRequest,
    pages: Sequence[Page],
    times: Mapping[str, LineTimes],
    target: Path,
    scans: Scans,
    watch: ExportWatch,
) -> Exported:
    """Write the document, in a thread of its own. Raises ExportStopped as well."""
    from hwr_desktop.interchange.formats import FORMATS

    format_ = FORMATS[request.format]
    pictures = None
    if wants_scans(request.options, format_):
        made, path_of = scan_pictures(request, pages, scans)
        pictures = WatchedPictures(made, path_of, watch, format_.wants_pictures)
    document = replace(document_of(request, pages, pictures, names_in(request, pages)), times=times)
    document = replace(document, recording=_recording(request, document, watch))
    files = _watched(format_, document, target, watch).write(document, target)
    where = files[0] if len(files) == 1 else target
    empty = sum(not page.text.strip() for page in pages)
    return Exported(len(files), where, empty, len(pages), pictures.unread if pictures is not None else ())


def _recording(request: ExportRequest, document: Document, watch: ExportWatch) -> Recording | None:
    """The recording that goes along. Raises InputError, SpeechError and ExportStopped."""
    from hwr_desktop.interchange.recording_file import read_recording
    from hwr_desktop.language.speech.recorded_pages import Said, recording_steps
    from hwr_desktop.language.speech.speaker import Speaker

    found = None
    if document.options.recording:
        return read_recording(Path(document.options.recording))
    if document.options.spoken:
        letters = [pages for _, pages in document.parts]
        with Speaker() as speaker:
            for step in recording_steps(letters, document.language, speaker, request.voices, request.words_a_minute):
                if isinstance(step, Said):
                    watch.say(*step)
                else:
                    found = step
        watch.say(0, 0)
    return found


def _watched(format_: Format, document: Document, target: Path, watch: ExportWatch) -> Format:
    """The format as it counts pages, and stops before anything is written.

    Several pages of a format of one page go as a whole to a folder that is not there yet; to one that is, when the last
    of them is made.
    """

    def render(document: Document) -> bytes:
        if not format_.one_file_for_all:
            watch.begin(document.pages[0].id)
        data = format_.render(document)
        watch.check()
        return data

    def files(document: Document) -> Iterator[tuple[PurePosixPath, bytes]]:
        made = format_.files(document) if format_.files is not None else _one_for_each(document, format_.suffix, render)
        for each in made:
            watch.check()
            yield each

    if format_.files is not None:
        return replace(format_, files=files)
    if format_.one_file_for_all or len(document.pages) == 1:
        return replace(format_, render=render)
    if not target.exists():
        return replace(format_, files=files)
    made = {page.id: render(replace(document, pages=[page])) for page in document.pages}
    return replace(format_, render=lambda alone: made[alone.pages[0].id])


def _one_for_each(
    document: Document, suffix: str, render: Callable[[Document], bytes]
) -> Iterator[tuple[PurePosixPath, bytes]]:
    """A file for each page, named after its scan."""
    from hwr_desktop.interchange.format import file_names

    names = file_names([[page] for page in document.pages])
    for page, name in zip(document.pages, names, strict=True):
        yield PurePosixPath(f"{name}{suffix}"), render(replace(document, pages=[page]))


class _Decoder:
    """The window's decoding process as `ScanPictures` asks it."""

    def __init__(self, scans: Scans) -> None:
        self._scans = scans

    def read_page(self, path: Path, index: int = 0) -> np.ndarray:
        """See `images.read_page`."""
        return self._scans.array(path, index)

    def thumbnail(self, path: Path, index: int = 0, longest_side: int = 256) -> np.ndarray:
        """See `images.thumbnail`."""
        return self._scans.reduced(path, index, longest_side)
