"""Where results go: stdout, one file, or a file an input in a folder; and what the files are called."""

from __future__ import annotations

import contextlib
import os
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from hwr_desktop.cli.inputs import ScanPage
from hwr_desktop.cli.report import UsageError
from hwr_desktop.engine.file_kind import FORMATS
from hwr_desktop.errors import ExportError
from hwr_desktop.store.own_files import project_it_would_harm
from hwr_desktop.store.packing.pack import PACK_SUFFIX
from hwr_desktop.store.project_file import SUFFIX

if TYPE_CHECKING:
    from hwr_desktop.interchange.format import Format


_TAIL_BYTES = 1_000_000
"""Behind the information on a PDF of ours comes its table of contents, of 20 bytes an object."""


def is_folder(output: str, many: bool) -> bool:
    """Whether `-o` means a folder: it is one, ends in a slash, or there is more than one result to put there."""
    endings = tuple(filter(None, (os.sep, os.altsep, "/")))
    return many or output.endswith(endings) or Path(output).is_dir()


def shares_a_file(format_: Format) -> bool:
    """Whether the pages of an input go to one file of a folder: not in what other programs read page by page."""
    return format_.one_file_for_all and format_.suffix != ".json"


def targets(pages: Sequence[ScanPage], files: Sequence[Path], output: str, many: bool, format_: Format) -> list[Path]:
    """The file that each page goes to.

    In a folder all pages of an input share a file, while as JSON and in formats of one page a file several pages become
    `STEM-0001` and so on, by the page's number. A single file takes all pages where the format can hold them, and is
    numbered in the same way where it cannot. `files` are all inputs, so that a name does not depend on whether another
    could be read. Raises UsageError for `-`, by which other programs mean stdout.
    """
    if output == "-":
        raise UsageError("-o -: these results are files; name a file or folder (one that is called so is ./-).")
    if is_folder(output, many):
        stems = unique_stems(files)
        return [Path(output) / (name + format_.suffix) for name in _names(pages, stems, shares_a_file(format_))]
    path = Path(output)
    if format_.one_file_for_all or len(pages) == 1:
        return [path] * len(pages)
    suffix = path.suffix or format_.suffix
    return [path.with_name(f"{path.stem}{_number(page, False)}{suffix}") for page in pages]


def check(targets: Iterable[Path], option: str = "-o", suffix: str = "", inputs: Iterable[Path] = ()) -> None:
    """See that files can be written, before hours are spent on reading; nothing is left of the trial.

    Raises UsageError for a file that is a scan: `hwr transcribe -o *.jpg` would write text over the first of them. So
    it does for one of the `inputs`, for what a project is made of, and, where the `suffix` of what is written is given,
    for the name of a scan. A PDF that this program wrote may be written again.
    Raises ExportError for a name that no file can have here, and for a folder that cannot be made or written in.
    `option` is how the files were named.
    """
    given = [path for path in inputs if path.exists()]
    folders: dict[Path, None] = {}
    for target in dict.fromkeys(targets):
        try:
            there, ordinary, folder = target.exists(), target.is_file(), target.is_dir()
        except OSError as error:
            raise ExportError(
                f"{target} is no name for a file here ({error.strerror}): choose another one with {option}."
            ) from error
        if not folder:
            _refuse_harm(target, option, suffix)
        if ordinary and (any(target.samefile(path) for path in given) or _is_scan(target, suffix)):
            raise UsageError(f"{option} {target}: this is a scan, and it would be written over; name another file.")
        if suffix and target.suffix.lower() in FORMATS and target.suffix.lower() != suffix:
            raise UsageError(f"{option} {target}: this is the name of a scan; name a file that ends in {suffix}.")
        if folder:
            raise ExportError(f"{target} is a folder, where a file is to be: choose another name with {option}.")
        if ordinary or not there:  # not so /dev/null or a pipe
            folders[_folder_of(target)] = None
    for place in folders:
        _try(place, option)


def check_empty_folder(folder: Path, option: str) -> None:
    """See that many files can go to a new or empty folder, before hours are spent; nothing is left of the trial.

    Raises UsageError for one that holds anything or is a project's, and ExportError for one that cannot be made or
    written in.
    """
    _refuse_harm(folder, option, "")
    _try(folder, option)
    try:
        held = next(folder.iterdir(), None) if folder.exists() else None
    except OSError as error:
        raise ExportError(
            f"{folder} cannot be looked into ({error.strerror}): choose another folder with {option}."
        ) from error
    if held is not None:
        raise UsageError(f"{option} {folder}: there are files in it already; name a new folder or an empty one.")


def write(target: Path, data: bytes) -> None:
    """Write a file whole, and make its folder where there is none. Raises ExportError."""
    from hwr_desktop.interchange.safe_file import write_whole

    folder = _folder_of(target)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(f"{folder} cannot be made ({error.strerror}): choose another place.") from error
    write_whole(target, data)


def _refuse_harm(target: Path, option: str, suffix: str) -> None:
    """Raises UsageError where writing there would spoil a project, or make something that looks like one."""
    harmed = project_it_would_harm(target)
    if harmed is not None:
        raise UsageError(f"{option} {target}: this place belongs to the project {harmed}; name another one.")
    if target.suffix.lower() in (SUFFIX, PACK_SUFFIX):
        wanted = f"a file that ends in {suffix}" if suffix else "another file"
        raise UsageError(f"{option} {target}: this is the name of a project; name {wanted}.")


def _is_scan(target: Path, suffix: str) -> bool:
    """Whether a file that is there is a scan, as far as its name tells; not so a PDF of ours, where one is written."""
    kind = target.suffix.lower()
    return kind in FORMATS and not (kind == suffix == ".pdf" and _is_our_pdf(target))


def _is_our_pdf(path: Path) -> bool:
    """Whether this program wrote a PDF: what it says of itself stands at its end."""
    from hwr_desktop.interchange.pdf.pdf_format import PRODUCER

    try:
        with path.open("rb") as file:
            file.seek(max(path.stat().st_size - _TAIL_BYTES, 0))
            return f"/Producer ({PRODUCER})".encode() in file.read(_TAIL_BYTES)
    except OSError:
        return False


def _folder_of(target: Path) -> Path:
    """The folder that a file comes to lie in, which is not the one that is named where the name is a link."""
    return Path(os.path.realpath(target)).parent if target.is_symlink() else target.parent


def _try(folder: Path, option: str) -> None:
    """Make a folder and a file in it, and take them away again: asking for permission does not tell of everything
    that can be in the way. Raises ExportError."""
    made: list[Path] = []
    try:
        made = [place for place in (folder, *folder.parents) if not place.exists()]
        folder.mkdir(parents=True, exist_ok=True)
        try:
            probe = folder / f".{uuid4().hex[:12]}.part"  # a name that `safe_file` clears away, should this be killed
            probe.touch(exist_ok=False)
            probe.unlink()
        except OSError as error:
            raise ExportError(
                f"{folder} may not be written in ({error.strerror}): choose another folder with {option}."
            ) from error
    except OSError as error:
        raise ExportError(
            f"{folder} cannot be made or is no folder ({error.strerror}): choose another place with {option}."
        ) from error
    finally:
        for place in made:
            with contextlib.suppress(OSError):
                place.rmdir()


def _names(pages: Sequence[ScanPage], stems: dict[Path, str], together: bool) -> list[str]:
    """The pages' names without a suffix; `letter-0001.jpg` beside page 1 of `letter.pdf` makes both keep theirs."""
    plain = [stems[page.path] + _number(page, together) for page in pages]
    owners: dict[str, set[Path]] = {}
    for page, name in zip(pages, plain, strict=True):
        owners.setdefault(name.casefold(), set()).add(page.path)
    return [
        name if len(owners[name.casefold()]) == 1 else page.path.name + _number(page, together)
        for page, name in zip(pages, plain, strict=True)
    ]


def unique_stems(paths: Iterable[Path]) -> dict[Path, str]:
    """A name without a suffix for each file, no two alike even where upper and lower case are one.

    The file's stem; where stems are equal, its name with the suffix; where these are equal too, its folder's name
    before it; and where nothing else helps, a number after it.
    """
    names: dict[Path, str] = {}
    waiting = list(dict.fromkeys(paths))
    for name_of in (_stem, _name, name_with_folder):
        count = Counter(name_of(path).casefold() for path in waiting)
        taken = {name.casefold() for name in names.values()}
        for path in list(waiting):
            name = name_of(path)
            if count[name.casefold()] == 1 and name.casefold() not in taken:
                names[path] = name
                waiting.remove(path)
    taken = {name.casefold() for name in names.values()}
    for path in waiting:
        name = next(name for name in _numbered(name_with_folder(path)) if name.casefold() not in taken)
        taken.add(name.casefold())
        names[path] = name
    return names


def _number(page: ScanPage, together: bool) -> str:
    return "" if together or page.count == 1 else f"-{page.index + 1:04d}"


def _stem(path: Path) -> str:
    return path.stem


def _name(path: Path) -> str:
    return path.name


def name_with_folder(path: Path) -> str:
    """What stands for a file beside another of its name from another folder."""
    return f"{path.absolute().parent.name}-{path.name}"


def _numbered(name: str) -> Iterable[str]:
    yield name
    number = 2
    while True:
        yield f"{name}-{number}"
        number += 1
