"""Killed while a project is given a name ("Save as..."), packed, unpacked or backed up."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from hwr_desktop.store import backup_names, moving, own_files
from hwr_desktop.store.care import backups
from hwr_desktop.store.packing.pack import packing
from hwr_desktop.store.packing.unpack import unpacking
from hwr_desktop.store.project_file import ProjectFile
from tests.torture import typing_session
from tests.torture.killed_deeds import Deed, Model, Say, hidden, hwr, property_of
from tests.torture.nursery import Nursery


def save_as(_say: Say, here: str, there: str) -> None:
    """Move a project as the window does; somebody who finds it moved is content."""
    if Path(there).exists():
        return
    project = ProjectFile.open(Path(here))
    moving.prepare(project, Path(there))
    for _ in moving.copying(project.file, Path(there)):
        pass
    moving.switched(project, Path(there)).close()
    own_files.delete(project.file)


def add_and_pack(say: Say, data: str, draft: str, pack: str) -> None:
    """Go on with a project that has no title yet, and pack it: what an earlier try left is of an older state."""
    with ProjectFile.open(Path(draft)) as file:
        number = len(file.project.pages)
        file.add_pages([typing_session.new_page(f"p{number}", "0.png", 200)], "Add page")
    hwr(say, data, "project", "pack", draft, pack)


def back_up(_say: Say, file: str) -> None:
    """Back up a project as the window does now and then."""
    for _ in backups.backing_up(Path(file)):
        pass


def _deeds(room: Path, _nursery: Nursery) -> Iterator[Deed]:
    model = Model.make(room / "draft")
    packed, older = room / "new.hwrz", room / "old.hwrz"
    list(packing(model.folder / "draft.hwr", packed))
    old = Model.make(room / "old", 2)
    list(packing(old.folder / "old.hwr", older))

    def moved(place: Path, done: bool) -> str:
        if (place / "named").exists():
            fault = model.fault(place / "named")
        else:
            fault = "it was not moved" if done else model.fault(place / "draft")
        return fault or (hidden(place) if done else "")

    def pack_holds(place: Path, done: bool) -> str:
        out = place.with_name(place.name + " unpacked")
        try:
            pack = place / "letters.hwrz"
            if not pack.exists():
                return "nothing was packed" if done else ""
            if pack.read_bytes() == older.read_bytes():
                return "the old one is there" if done else ""
            list(unpacking(pack, out))
            return model.fault(out) or model.fault(place / "draft") or (hidden(place) if done else "")
        finally:
            shutil.rmtree(out, ignore_errors=True)

    def unpacked(place: Path, done: bool) -> str:
        if not (place / "out").exists():
            return "nothing was unpacked" if done else ""
        return model.fault(place / "out") or (hidden(place) if done else "")

    def over_an_older(place: Path) -> None:
        model.copied(place / "draft")
        shutil.copyfile(older, place / "letters.hwrz")

    def draft(place: Path) -> Path:
        return model.copied(place / "draft")

    def packing_of(place: Path) -> tuple[object, ...]:
        return (place / "data", "project", "pack", place / "draft", place / "letters.hwrz")

    untitled = Model.make(room / "untitled", title="")

    def draft_pack_holds(place: Path, done: bool) -> str:
        out = place.with_name(place.name + " unpacked")
        try:
            with ProjectFile.open(place / "draft") as draft:
                pages = draft.project.pages
            if not (place / "letters.hwrz").exists():
                return "nothing was packed" if done else ""
            list(unpacking(place / "letters.hwrz", out))
            with ProjectFile.open(out) as file:
                packed_pages = file.project.pages
                if file.project.name != "letters" or any(not file.page(page).lines for page in packed_pages):
                    return f"“{file.project.name}” was packed"
            if packed_pages != pages[: len(packed_pages)] or (done and packed_pages != pages):
                return f"{len(packed_pages)} of {len(pages)} pages were packed"
            return hidden(place) if done else ""
        finally:
            shutil.rmtree(out, ignore_errors=True)

    def brought_back(place: Path, done: bool) -> str:
        fault = earlier.fault(place / "letters")
        if fault and not done:
            fault = later.fault(place / "letters")
        known = backups.backups_of(place / "letters")
        if not fault and done and not any(each.pages == len(later.scans) for each in known):
            return "what was there before is not among the backups"
        return fault or (hidden(place / "letters", ".lock") if done else "")

    def backed_up(place: Path, done: bool) -> str:
        known = backups.backups_of(place / "draft")
        for each in known:
            backups.unpacked(each.path, place / "looked at.hwr")
            (place / "looked at.hwr").unlink()
        wanted = 2 if done else 1
        if len(known) < wanted or [path.name for path in backup_names.files_in(place / "draft")] != sorted(
            each.path.name for each in known
        ):
            return f"{len(known)} backups are whole, not {wanted}"
        return model.fault(place / "draft") or (hidden(place / "draft" / "backups") if done else "")

    def backed_up_before(place: Path) -> None:
        """The project with a backup of an earlier state."""
        file = Model.make(place / "draft", 2).folder / "draft.hwr"
        list(backups.backing_up(file))
        shutil.copytree(file.parent / "backups", place / "backups")
        shutil.rmtree(file.parent)
        draft(place)
        (place / "backups").rename(place / "draft" / "backups")

    yield Deed("save as", draft, save_as, lambda place: (place / "draft", place / "named"), moved)
    yield Deed("pack", draft, hwr, packing_of, pack_holds)
    yield Deed("pack over an older one", over_an_older, hwr, packing_of, pack_holds)
    earlier = Model.make(room / "letters", 2)
    list(backups.backing_up(earlier.folder / "letters.hwr"))
    (backup,) = backups.backups_of(earlier.folder)
    later = Model.added_to(earlier, room / "later" / "letters", 4)

    yield Deed(
        "pack a draft",
        lambda place: untitled.copied(place / "draft"),
        add_and_pack,
        lambda place: (place / "data", place / "draft", place / "letters.hwrz"),
        draft_pack_holds,
    )
    yield Deed(
        "bring a backup back",
        lambda place: later.copied(place / "letters"),
        hwr,
        lambda place: (place / "data", "project", "restore", place / "letters", backup.path.name, "--in-place"),
        brought_back,
    )
    yield Deed("back up", backed_up_before, back_up, lambda place: (place / "draft" / "draft.hwr",), backed_up)
    yield Deed(
        "unpack",
        lambda place: shutil.copyfile(packed, place / "letters.hwrz"),
        hwr,
        lambda place: (place / "data", "project", "unpack", place / "letters.hwrz", place / "out"),
        unpacked,
    )


PROPERTIES = (
    property_of(
        "save-kills",
        "Killed while saving as, packing, unpacking and backing up",
        "The old or the new is there whole, never a mix, and the next try succeeds with nothing left over.",
        _deeds,
        __name__,
    ),
)
