"""What the program does with the disk, as actions of a few steps, to be tried on a disk that fails or loses things.

A step that returns has promised that its work is kept. `look` says what the program finds when it opens a folder
afresh; what has no order or name of its own is left out, so that two runs can be compared.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import json
import shutil
import sqlite3
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hwr_desktop.document import edits
from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.hands.hand_label import HandLabel
from hwr_desktop.document.page import Line, Page
from hwr_desktop.errors import HwrError
from hwr_desktop.store import database, drafts, moving, own_files
from hwr_desktop.store.hand_versions import WEIGHTS, HandVersion, HandVersions, Tried
from hwr_desktop.store.packing.pack import packing
from hwr_desktop.store.packing.unpack import unpacking
from hwr_desktop.store.project_file import ProjectFile

ELSEWHERE = "elsewhere"
"""The folder beside the disk, in which nothing fails."""
_SAMPLE = Path(__file__).parents[2] / "resources" / "samples" / "letter-to-anna.jpg"


class Session:
    """One run of an action on the disk at `root`."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.project: ProjectFile | None = None

    @property
    def open_project(self) -> ProjectFile:
        assert self.project is not None
        return self.project


Step = Callable[[Session], None]


def _nothing(_: Session) -> None:
    """No preparation is needed."""


@dataclass(frozen=True, slots=True)
class Action:
    """Something that is done with the disk.

    `prepare` makes the disk before it; `begin` is done first, and not tried; `saves_elsewhere` has a project open that
    can be saved to another disk when a step fails. `vfs` is SQLite's way to the disk; without `promises` a step that
    returns may yet be lost, though nothing else.
    """

    name: str
    prepare: Callable[[Path], None]
    steps: tuple[Step, ...]
    look: Callable[[Path], Any]
    begin: Step = _nothing
    saves_elsewhere: bool = False
    vfs: str | None = None
    promises: bool = True


def ended(session: Session) -> None:
    """Let go of the project that is open."""
    if session.project is not None:
        session.project.close()


# --- projects ------------------------------------------------------------------------------------------------------


def _line(number: int) -> Line:
    top = 50.0 * number
    place = rectangle(Box(10, top, 900, top + 40))
    return Line(f"l{number}", place, ((10.0, top + 30), (900.0, top + 31)), "as it was")


def _page(name: str, scan: str) -> Page:
    return Page(name, scan, 1000, 400, lines=tuple(_line(number) for number in range(6)))


def _with_project(root: Path) -> None:
    with ProjectFile.create(root / "Letters", "Family") as project:
        project.add_pages([_page("p1", project.add_scan_bytes(b"a scan " * 3000, "one.jpg"))], "Add")


def _open(session: Session) -> None:
    session.project = ProjectFile.open(session.root / "Letters")


def _typing(line: int, text: str, key: str = "") -> Step:
    def step(session: Session) -> None:
        page = session.open_project.page("p1")
        session.open_project.edit(edits.with_text(page, f"l{line}", text), "Type", key)

    return step


def _undo(session: Session) -> None:
    session.open_project.undo()


def _redo(session: Session) -> None:
    session.open_project.redo()


def _add_scan(session: Session) -> None:
    scan = session.open_project.add_scan_bytes(b"another scan " * 6000, "two.jpg")
    session.open_project.add_pages([_page("p2", scan)], "Add page")


def project_state(folder: Path) -> Any:
    """What a project says, with its scans and how far it can be undone; None where there is no folder."""
    if not folder.exists():
        return None
    with ProjectFile.open(folder) as project:
        pages = [project.page(page_id) for page_id in project.project.pages]
        said = [[[line.text for line in page.lines], _digest(project.scan_path(page.image))] for page in pages]
        return [project.project.name, said, project.undo_label, project.redo_label, _hands_state(folder)]


def _letters_state(root: Path) -> Any:
    return project_state(root / "Letters")


def _digest(file: Path) -> str | None:
    return hashlib.sha256(file.read_bytes()).hexdigest()[:12] if file.is_file() else None


def save_elsewhere(session: Session, folder: Path) -> None:
    """Save the project to another disk, as the window does, and go on there."""
    project = session.open_project
    moving.prepare(project, folder)
    for _step in moving.copying(project.file, folder):
        pass
    session.project = moving.switched(project, folder)


def _killed_while_open(root: Path) -> None:
    """A project whose last edits are in the WAL only, as a kill leaves it."""
    with ProjectFile.create(root / "aside" / "Letters", "Family") as project:
        project.add_pages([_page("p1", project.add_scan_bytes(b"a scan " * 3000, "one.jpg"))], "Add")
        project.edit(edits.with_text(project.page("p1"), "l0", "kept before the kill"), "Type")
        shutil.copytree(root / "aside" / "Letters", root / "Letters")
    shutil.rmtree(root / "aside")


def _open_and_close(session: Session) -> None:
    with ProjectFile.open(session.root / "Letters"):
        pass


def _open_and_type(session: Session) -> None:
    with ProjectFile.open(session.root / "Letters") as project:
        project.edit(edits.with_text(project.page("p1"), "l1", "typed later"), "Type")


def _older(root: Path) -> None:
    _with_project(root)
    with contextlib.closing(sqlite3.connect(root / "Letters" / "Letters.hwr")) as connection:
        connection.execute("PRAGMA user_version = 5")


def _older_state(root: Path) -> Any:
    """Version and text, and, once it is of the present version, the version and text in its backup."""
    found: list[Any] = [_raw_state(root / "Letters" / "Letters.hwr")]
    if found[0][0] != 5:
        found.append(_raw_state(root / "Letters" / "Letters-version-5.backup"))
    return found


def _raw_state(file: Path) -> Any:
    with contextlib.closing(sqlite3.connect(f"file:{file}?mode=rw", uri=True)) as connection:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        (verdict,) = connection.execute("PRAGMA integrity_check").fetchone()
        return [version, verdict, connection.execute("SELECT id, body FROM line ORDER BY id").fetchall()]


def _create(session: Session) -> None:
    with ProjectFile.create(session.root / "New" / "Letters", "Family"):
        pass


def _create_and_type(session: Session) -> None:
    with ProjectFile.open(session.root / "New" / "Letters") as project:
        if not project.project.pages:
            project.add_pages([_page("p1", project.add_scan_bytes(b"a scan", "one.jpg"))], "Add")


def _created_state(root: Path) -> Any:
    folder = root / "New" / "Letters"
    return project_state(folder) if (folder / "Letters.hwr").exists() else None


def _make_draft(session: Session) -> None:
    with drafts.new_draft() as project:
        project.add_pages([_page("p1", project.add_scan_bytes(b"a scan", "one.jpg"))], "Add")


def _discard_draft(session: Session) -> None:
    for folder in drafts.list_drafts():
        drafts.discard_draft(ProjectFile.open(folder))
        if folder.exists():
            raise HwrError("{folder} could not be deleted: see whether it may be written.", folder=folder)


def _drafts_state(_: Path) -> Any:
    """All drafts with something in them."""
    return sorted((state for state in map(project_state, drafts.list_drafts()) if state[1]), key=json.dumps)


def _move(session: Session) -> None:
    save_elsewhere(session, session.root / "Moved")


def _delete_old(session: Session) -> None:
    left = own_files.delete(session.root / "Letters" / "Letters.hwr") if (session.root / "Letters").exists() else ()
    if left:
        raise HwrError("{left} could not be deleted: see whether it may be written.", left=left[0])


def _moved_state(root: Path) -> Any:
    """The project wherever it is now; the old place counts as long as nothing took it from there."""
    moved = project_state(root / "Moved")
    old = root / "Letters" / "Letters.hwr"
    return [moved, project_state(root / "Letters") if moved is None or old.exists() else None]


# --- packed, exported and imported ---------------------------------------------------------------------------------


def _with_pack(root: Path) -> None:
    _with_project(root)
    for _step in packing(root / "Letters" / "Letters.hwr", root / "letters.hwrz"):
        pass


def _type_and_pack(root: Path) -> None:
    _with_pack(root)
    with ProjectFile.open(root / "Letters") as project:
        project.edit(edits.with_text(project.page("p1"), "l1", "not in the pack that is there"), "Type")


def _pack(session: Session) -> None:
    for _step in packing(session.root / "Letters" / "Letters.hwr", session.root / "letters.hwrz"):
        pass


def _unpack(session: Session) -> None:
    for _step in unpacking(session.root / "letters.hwrz", session.root / "Unpacked"):
        pass


def _packed_state(root: Path) -> Any:
    with zipfile.ZipFile(root / "letters.hwrz") as archive:
        assert archive.testzip() is None
    for _step in unpacking(root / "letters.hwrz", root / "looked at"):
        pass
    return project_state(root / "looked at")


def _unpacked_state(root: Path) -> Any:
    return project_state(root / "Unpacked")


def _former_exports(root: Path) -> None:
    (root / "out").mkdir(parents=True)
    for name, format_ in _formats():
        if format_.files is None:
            (root / "out" / f"{name}{format_.suffix}").write_bytes(b"what was exported before")


def _formats() -> list[tuple[str, Any]]:
    from hwr_desktop.interchange.formats import FORMATS

    return sorted(FORMATS.items())


def _exporting(name: str) -> Step:
    def step(session: Session) -> None:
        from hwr_desktop.interchange.document import Document
        from hwr_desktop.interchange.formats import FORMATS

        format_ = FORMATS[name]
        format_.write(Document([_page("p1", "one.jpg")]), session.root / "out" / f"{name}{format_.suffix}")

    return step


def _exports_state(root: Path) -> Any:
    """Of each export whether it is the former, a new and whole one, or torn. Dates in them make two runs differ."""
    return {name: _export_state(root / "out" / f"{name}{format_.suffix}") for name, format_ in _formats()}


def _export_state(path: Path) -> str:
    if not path.exists():
        return "none"
    if path.is_dir():
        files = sorted(each for each in path.rglob("*") if each.is_file())
        return f"folder of {len(files)}, {sum(each.stat().st_size == 0 for each in files)} empty"
    data = path.read_bytes()
    if data == b"what was exported before":
        return "former"
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return "new" if archive.testzip() is None else "torn"
    is_pdf = data.startswith(b"%PDF")
    return "new" if data and b"\0" * 64 not in data and (data.rstrip().endswith(b"%%EOF") or not is_pdf) else "torn"


def _export_names() -> tuple[str, ...]:
    from hwr_desktop.interchange.formats import FORMATS

    return tuple(sorted(FORMATS))


def _scans_to_import(root: Path) -> None:
    _with_project(root)
    (root / "given").mkdir()
    shutil.copyfile(_SAMPLE, root / "given" / "letter.jpg")


def _import(session: Session) -> None:
    from hwr_desktop.cli import import_scans
    from hwr_desktop.cli.report import Report

    said = io.StringIO()
    with contextlib.redirect_stderr(said):
        options = import_scans.ImportOptions(session.root / "Letters", (str(session.root / "given" / "letter.jpg"),))
        if import_scans.run(options, Report()):
            assert "fault in the program" not in said.getvalue(), said.getvalue()
            raise HwrError("{said}", said=said.getvalue().strip().splitlines()[-1])


# --- hands, models, packages, settings -----------------------------------------------------------------------------


def _with_weights(root: Path) -> None:
    (root / "weights").write_bytes(b"what was learned " * 3000)
    (root / "Letters").mkdir()
    HandVersions(root / "Letters").add("main", root / "weights", _version("the first"))


def _version(name: str) -> HandVersion:
    return HandVersion("", "base", "2026-11-21T23:00:00+00:00", name, lines=2, learned=("p1/l1", "p1/l2"))


def _learn(session: Session) -> None:
    HandVersions(session.root / "Letters").add("main", session.root / "weights", _version("the second"))


def _rename_version(session: Session) -> None:
    versions = HandVersions(session.root / "Letters")
    known = versions.version("main", "1")
    if known is None:  # passed over where it cannot be read
        raise HwrError("{folder} cannot be read: see whether it may be.", folder=versions.folder("main", "1"))
    versions.change("main", HandVersion(**{name: getattr(known, name) for name in known.__slots__} | {"name": "Anna"}))


def _note_tried(session: Session) -> None:
    HandVersions(session.root / "Letters").note_tried("main", Tried(7, "base"))


def _remove_version(session: Session) -> None:
    HandVersions(session.root / "Letters").remove("main", "1")


def _hands_state(folder: Path) -> Any:
    versions = HandVersions(folder)
    tried = versions.tried("main")
    found = {(each.name, _digest(versions.folder("main", each.number) / WEIGHTS)) for each in versions.all("main")}
    return [sorted(found), None if tried is None else tried.lines]


def _learned_state(root: Path) -> Any:
    return _hands_state(root / "Letters")


def _hand_to_export(root: Path) -> None:
    import numpy as np

    from hwr_desktop.engine.recognition.hand_weights import Factors, HandWeights

    factors = Factors(np.ones((8, 2), "f2"), np.ones((2, 8), "f2"))
    HandWeights("f00d", "", {"lstm.weight_ih_l0": factors}).write(root / "learned")
    (root / "Anna.hwrhand").write_bytes(b"the former")


def _export_hand(session: Session) -> None:
    from hwr_desktop.engine.hand_file import write_hand_file

    label = HandLabel("Anna", "Letters", "f00d", "2026-11-21T23:00:00+00:00", 2)
    write_hand_file(session.root / "Anna.hwrhand", session.root / "learned", label)


def _hand_file_state(root: Path) -> Any:
    from hwr_desktop.engine.hand_file import read_hand_file

    if (root / "Anna.hwrhand").read_bytes() == b"the former":
        return "the former"
    return read_hand_file(root / "Anna.hwrhand").label.name


def _model_to_install(root: Path) -> None:
    (root / "anna").mkdir()
    (root / "anna" / "model.toml").write_text('kind = "lines"\ntitle = "Anna"\n', "utf-8")
    (root / "anna" / "weights.safetensors").write_bytes(b"weights " * 5000)


def _install_model(session: Session) -> None:
    from hwr_desktop.engine import models

    models._check = lambda info: None  # loading it once only reads
    models.install(session.root / "anna")


def _with_model(root: Path) -> None:
    _model_to_install(root)
    _install_model(Session(root))


def _put_model_aside(session: Session) -> None:
    from hwr_desktop.engine import models, removed_models

    for info in models.available():
        if not info.bundled:
            removed_models.put_aside(info)
            return
    raise HwrError("{folder} cannot be read: see whether it may be.", folder=models.paths.user_models())


def _models_state(_: Path) -> Any:
    from hwr_desktop.engine import models

    return [[each.name, _digest(each.folder / WEIGHTS)] for each in models.available() if not each.bundled]


def _packages_to_install(root: Path) -> None:
    for version in ("1.0", "1.1"):
        with zipfile.ZipFile(root / f"{version}.argosmodel", "w") as archive:
            about = {"from_code": "en", "to_code": "es", "package_version": version}
            members = {"metadata.json": json.dumps(about), "sentencepiece.model": "pieces", "model/model.bin": version}
            for name, data in (members | {"model/config.json": "{}", "model/shared_vocabulary.json": "[]"}).items():
                archive.writestr(f"translate-en_es-{version}/{name}", data * 100 if name.endswith("bin") else data)


def _installing_package(version: str) -> Step:
    def step(session: Session) -> None:
        from hwr_desktop.language.translation import package_file, packages

        package_file._tried_out = lambda aside, file: iter(())  # translating something with it only reads
        for told in package_file.installing(session.root / f"{version}.argosmodel"):
            if isinstance(told, package_file.PackageInstalled) and told.left:  # it says so, and it is removed by hand
                packages.remove(packages.installed().packages[-1])

    return step


def _packages_state(_: Path) -> Any:
    """The package that is used, and whether it is whole."""
    from hwr_desktop.language.translation import packages

    found = packages.installed()
    assert not found.broken, found.broken
    return [[each.about.version, _digest(each.folder / "model" / "model.bin")] for each in found.packages[:1]]


def _former_settings(root: Path) -> None:
    from hwr_desktop.ui.settings import Settings

    _store_settings(Settings(root / "settings.ini"), "light")


def _set_theme(session: Session) -> None:
    from hwr_desktop.ui.settings import Settings

    _store_settings(Settings(session.root / "settings.ini"), "dark")


def _store_settings(settings: Any, theme: str) -> None:
    settings.theme = theme
    settings.take_hands = theme == "dark"
    settings._store.sync()


def _settings_state(root: Path) -> Any:
    from hwr_desktop.ui.settings import Settings

    settings = Settings(root / "settings.ini")
    return [settings.theme, settings.take_hands]


def _actions() -> Iterator[Action]:
    typed = tuple(_typing(number, f"typed {number}") for number in range(3))
    merged = (_typing(3, "a", "text:l3"), _typing(3, "ab", "text:l3"))
    for name, vfs in (("typing", None), ("typing on a network share", "unix-none")):
        yield Action(name, _with_project, (*typed, *merged), _letters_state, _open, True, vfs)
    yield Action("undoing", _with_project, (typed[0], _undo, _redo, _undo), _letters_state, _open, True)
    yield Action("adding a scan", _with_project, (_add_scan, typed[0]), _letters_state, _open, True)
    yield Action("opening after a kill", _killed_while_open, (_open_and_close, _open_and_type), _letters_state)
    yield Action("making a project", _nothing_there, (_create, _create_and_type), _created_state)
    yield Action("a draft", _nothing_there, (_make_draft, _discard_draft), _drafts_state)
    yield Action("saving as", _with_project, (_move, typed[0], _delete_old), _moved_state, _open)
    yield Action("packing", _type_and_pack, (_pack,), _packed_state)
    yield Action("unpacking", _with_pack, (_unpack,), _unpacked_state)
    yield Action("exporting", _former_exports, tuple(map(_exporting, _export_names())), _exports_state)
    yield Action("importing", _scans_to_import, (_import,), _letters_state)
    yield Action("an older project", _older, (_open_and_close,), _older_state)
    steps = (_learn, _rename_version, _note_tried, _remove_version)
    yield Action("what was learned of a hand", _with_weights, steps, _learned_state)
    yield Action("exporting a hand", _hand_to_export, (_export_hand,), _hand_file_state)
    yield Action("installing a model", _model_to_install, (_install_model,), _models_state)
    yield Action("removing a model", _with_model, (_put_model_aside,), _models_state, promises=False)
    packages = (_installing_package("1.0"), _installing_package("1.1"))
    yield Action("installing a language", _packages_to_install, packages, _packages_state)
    yield Action("settings", _former_settings, (_set_theme,), _settings_state, promises=False)


def _nothing_there(root: Path) -> None:
    """An empty disk."""


ACTIONS = {action.name: action for action in _actions()}


@contextlib.contextmanager
def way_to_disk(action: Action) -> Iterator[None]:
    """SQLite's way to the disk that the action wishes."""
    before, database.VFS = database.VFS, action.vfs
    try:
        yield
    finally:
        database.VFS = before
