"""Something that a person has the program do, killed in the midst of it: there is the old or the new, never a mix, and
the next try succeeds."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from hwr_desktop.store.project_file import ProjectFile
from tests.torture import moments, typing_session
from tests.torture.moments import Life, Moment, Moments
from tests.torture.nursery import Child, Nursery
from tests.torture.project_state import state_in
from tests.torture.trial import Outcome, Property, Trial, TryOnce

Say = Callable[[str], None]
TWO_DAYS_S = 2 * 86_400.0


@dataclass(frozen=True, slots=True)
class Deed:
    """A thing to do in a folder of its own.

    `prepare` fills the folder. A child then calls `action(say, *arguments(folder))`, which may be the second time that
    it is tried. `fault` says what is wrong there then, "" if nothing is; it is told whether that was done to its end.
    """

    name: str
    prepare: Callable[[Path], object]
    action: Callable[..., None]
    arguments: Callable[[Path], Sequence[object]]
    fault: Callable[[Path, bool], str]


def hwr(_say: Say, data: str, *arguments: str) -> None:
    """The command line, with its data in a folder; what it refuses it refuses, and is seen in what is there."""
    from hwr_desktop.cli.main import main

    os.environ["HWR_DATA_DIR"] = data
    main(arguments)


def property_of(
    name: str, title: str, passes: str, deeds: Callable[[Path, Nursery], Iterable[Deed]], *modules: str
) -> Property:
    """The property that nothing but these deeds, or nothing of them, is to be seen; `modules` are imported once."""

    @contextmanager
    def begin(room: Path) -> Iterator[TryOnce]:
        models = room / "models"
        models.mkdir()
        with Nursery("hwr_desktop.cli.main", __name__, *modules) as nursery:
            known = tuple(deeds(models, nursery))
            found: dict[str, Moments] = {}

            def try_once(number: int) -> Trial:
                deed = known[number % len(known)]
                if deed.name not in found:
                    place = room / deed.name
                    found[deed.name] = Moments(partial(_child, nursery, deed, place))
                    if deed.fault(place, True):
                        return Trial(number, Outcome.BROKEN, f"{deed.name}, not killed: {deed.fault(place, True)}")
                moment = found[deed.name].of(number, number // len(known))
                return _tried(nursery, deed, room / f"trial {number}", number, moment)

            yield try_once

    return Property(name, title, passes, 200, begin)


def _child(nursery: Nursery, deed: Deed, place: Path) -> Child:
    """A child that is about to do it for the first time."""
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    deed.prepare(place)
    return nursery.child(deed.action, *deed.arguments(place))


def _tried(nursery: Nursery, deed: Deed, place: Path, number: int, moment: Moment) -> Trial:
    told = f"{deed.name}, {moment}"
    try:
        for _ in range(moments.TRIES):
            told = f"{deed.name}, {moment}"
            life = moments.life(_child(nursery, deed, place), moment)
            fault = _fault(life) or deed.fault(place, life.ended)
            if fault:
                return Trial(number, Outcome.LOST, f"{told}: {fault}")
            if not life.ended:
                break
            moment = moments.earlier(moment)
        _grow_old(place)
        fault = _fault(moments.life(nursery.child(deed.action, *deed.arguments(place)))) or deed.fault(place, True)
        if fault:
            return Trial(number, Outcome.BROKEN, f"{told}, then tried again: {fault}")
    except Exception as error:  # what looking at the place raises is what came of it
        return Trial(number, Outcome.BROKEN, f"{told}: {error!r}")
    finally:
        shutil.rmtree(place, ignore_errors=True)
    measures = {moments.KILLED: float(not life.ended), "lived (s)": round(life.seconds, 3)}
    return Trial(number, Outcome.SURVIVED, "", measures)


def _fault(life: Life) -> str:
    return f"it raised {life.failure}" if life.failure else ""


def _grow_old(place: Path) -> None:
    """Let two days go by, as far as files know: what was left unfinished by then belongs to nobody any more."""
    then = time.time() - TWO_DAYS_S
    for path in (*place.rglob("*"), place):
        if not path.is_symlink():
            os.utime(path, (then, then))


def hidden(folder: Path, *known: str) -> str:
    """That something is left in a folder that a person does not see; "" where nothing is but what is known."""
    left = sorted(path.name for path in folder.iterdir() if path.name.startswith(".") and path.name not in known)
    return f"left in {folder.name}: {', '.join(left)}" if left else ""


@dataclass(frozen=True, slots=True)
class Model:
    """A project, to be copied for each trial, what it comes to and the bytes of its scans."""

    folder: Path
    state: str
    scans: dict[str, bytes]

    @classmethod
    def make(cls, folder: Path, pages: int = 6, title: str = "Letters of Anna") -> Model:
        """A project with scans and some steps to be undone."""
        with ProjectFile.create(folder, title) as file:
            return cls(folder, *_filled(file, range(pages)))

    @classmethod
    def added_to(cls, other: Model, folder: Path, pages: int) -> Model:
        """A copy of another one with some pages more."""
        with ProjectFile.open(other.copied(folder)) as file:
            there = len(other.scans)
            state, scans = _filled(file, range(there, there + pages))
            return cls(folder, state, other.scans | scans)

    def copied(self, place: Path) -> Path:
        """A copy of the project at that place."""
        return Path(shutil.copytree(self.folder, place))

    def fault(self, folder: Path) -> str:
        """How the project in a folder differs from this one."""
        with ProjectFile.open(folder) as file:
            if state_in(file) != self.state:
                return f"{folder.name} says something else"
            if not file.can_undo:
                return f"{folder.name} has no history"
            for name, data in self.scans.items():
                if not file.scan_path(name).is_file() or file.scan_path(name).read_bytes() != data:
                    return f"the scan {name} in {folder.name} is not whole"
        return ""


def _filled(file: ProjectFile, numbers: Iterable[int]) -> tuple[str, dict[str, bytes]]:
    """Add pages to a project, each a step; its state then, and their scans."""
    scans = {}
    for at in numbers:
        data = bytes([at]) * 30_000
        image = file.add_scan_bytes(data, f"{at}.png")
        scans[image] = data
        file.add_pages([typing_session.new_page(f"p{at}", image)], "Add page")
    return state_in(file), scans
