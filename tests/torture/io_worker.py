"""The child in which actions are tried on a failing disk: `python -m tests.torture.io_worker ROOM`, with `faults.c`.

It is told in lines of JSON what to try and answers in such lines. Each try is a fork of it, so that none knows of
another and no library is loaded twice.
"""

from __future__ import annotations

import json
import os
import re
import select
import shutil
import signal
import sys
import traceback
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from hwr_desktop.errors import HwrError
from tests.torture.disk_states import files_by_inode
from tests.torture.faults import FAILED_SYNC, FAULTS, Call, Disk
from tests.torture.io_actions import (
    ACTIONS,
    ELSEWHERE,
    Action,
    Session,
    ended,
    project_state,
    save_elsewhere,
    way_to_disk,
)

LIMIT_S = 60.0
_IN_THE_WAY = re.compile(
    "is there already: choose another name|is not empty: choose a new name|of this name is installed already|"
    "attempt to write a readonly database"  # a project that was opened while nothing could be written
)
_OF_SQLITE = ("-wal", "-shm")
"""What it leaves where it could not tidy up when a project was closed, and takes up again when that is opened."""
_BY_CHANCE = re.compile(r"[0-9a-f]{6,}|\d{8}-\d{6}")


def main(room: Path) -> None:
    """Answer one line after the other."""
    for line in sys.stdin:
        asked = json.loads(line)
        task = {"prepare": prepared, "try": tried, "record": recorded, "look": looked}[asked.pop("task")]
        print(json.dumps(_in_fork(partial(task, room, **asked))), flush=True)


def _in_fork(task: Callable[[], Any]) -> Any:
    """What a task gives, done by a copy of this process; {"broken": ...} where that raised, died or took too long."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            answer = task()
        except BaseException:
            answer = {"broken": traceback.format_exc()}
        with os.fdopen(writing, "w") as stream:
            json.dump(answer, stream)
        os._exit(0)
    os.close(writing)
    data = b""
    with os.fdopen(reading, "rb", buffering=0) as stream:
        while select.select([stream], [], [], LIMIT_S)[0]:
            if not (chunk := stream.read(1 << 16)):
                break
            data += chunk
        else:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            return {"hung": True}
    _, status = os.waitpid(child, 0)
    return json.loads(data) if data else {"broken": f"the process died ({os.waitstatus_to_exitcode(status)})"}


# --- the tasks -----------------------------------------------------------------------------------------------------


def prepared(room: Path, action: str) -> dict[str, Any]:
    """Make the disk before an action, do it once, and say what is seen after each step, what files are left at the end,
    and how many calls there are for each fault."""
    chosen = ACTIONS[action]
    _at(_template(room, action))
    with way_to_disk(chosen):
        chosen.prepare(_template(room, action))
    states = [_seen(room, chosen, _template(room, action))]
    session, disk = _begun(room, chosen)
    calls: Counter[str] = Counter()
    with way_to_disk(chosen):
        for step in chosen.steps:
            disk.arm(FAILED_SYNC, 0)
            step(session)
            calls.update({fault.name: disk.made(fault) for fault in (*FAULTS.values(), FAILED_SYNC)})
            states.append(_seen(room, chosen, session.root))
    ended(session)
    return {"states": states, "calls": calls, "files": _files(session.root)}


def tried(room: Path, action: str, fault: str, nth: int, states: list[Any], files: list[str]) -> dict[str, Any]:
    """Do an action while the call number `nth` fails; say what was wrong, or with which sentences it was refused.

    `failed` is the kind of the call that failed, None where that call did not come; `left` says how many files are left
    behind that could not be taken away while the fault lasted.
    """
    chosen, kind = ACTIONS[action], FAULTS[fault]
    session, disk = _begun(room, chosen)
    disk.arm(kind, nth)
    done, refusal = _go_on(chosen, session, 0)
    failed = disk.failed
    said = {"refusal": refusal, "failed": failed.name, "done": done, "left": 0}
    if refusal and kind.for_good and chosen.saves_elsewhere:
        wrong = _saved_elsewhere(room, chosen, session, done, states[-1])
        disk.disarm()
        return said | {"wrong": wrong or _difference(_seen(room, chosen, session.root), states, done)}
    disk.disarm()
    if wrong := _difference(_seen(room, chosen, session.root), states, done, chosen.promises):
        return said | {"wrong": wrong}
    done, again = _go_on(chosen, session, done)
    if again:
        if not kind.for_good or not _IN_THE_WAY.search(again):
            return said | {"wrong": f"once the fault was over it said still: {again}"}
        ended(session)  # something is in the way that could not be taken away either while the fault lasted
        wrong = _difference(_seen(room, chosen, session.root), states, done, chosen.promises)
        return said | {"again": again, "wrong": wrong}
    ended(session)
    if wrong := _difference(_seen(room, chosen, session.root), states, len(chosen.steps), chosen.promises):
        return said | {"wrong": f"done again after “{refusal}”: {wrong}"}
    left = sorted(set(_files(session.root)) - set(files))
    if left and not failed & (Call.REMOVED | Call.OPENED) and not kind.for_good:
        return said | {"wrong": f"left behind: {', '.join(left)}"}
    return said | {"left": len(left)}


def recorded(room: Path, action: str, nth: int, recording: str) -> dict[str, Any]:
    """Do an action and write down all it does to the disk; with `nth` the fsync of that number fails, and the step is
    done once more."""
    chosen = ACTIONS[action]
    disk_folder = _fresh_disk(room, chosen)
    nodes = files_by_inode(disk_folder)
    disk = Disk(disk_folder)
    disk.record(Path(recording))
    session = Session(disk_folder)
    with way_to_disk(chosen):
        chosen.begin(session)
        disk.arm(FAILED_SYNC, nth)
        for step in chosen.steps:
            try:
                step(session)
            except HwrError:
                step(session)
            disk.note("done")
    disk.record(None)
    return {"disk": str(disk_folder), "nodes": nodes}


def looked(room: Path, action: str, folder: str) -> dict[str, Any]:
    """What is seen on a disk, which may be changed by it."""
    _at(Path(folder))
    chosen = ACTIONS[action]
    with way_to_disk(chosen):
        return {"state": _as_json(chosen.look(Path(folder)))}


# --- inside --------------------------------------------------------------------------------------------------------


def _template(room: Path, action: str) -> Path:
    folder = room / "before" / action
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _fresh_disk(room: Path, action: Action) -> Path:
    """The disk before the action, the same place each time."""
    for name in ("disk", ELSEWHERE):
        shutil.rmtree(room / name, ignore_errors=True)
    shutil.copytree(_template(room, action.name), room / "disk")
    (room / ELSEWHERE).mkdir()
    _at(room / "disk")
    return room / "disk"


def _begun(room: Path, action: Action) -> tuple[Session, Disk]:
    session = Session(_fresh_disk(room, action))
    disk = Disk(session.root)
    with way_to_disk(action):
        action.begin(session)
    return session, disk


def _at(disk: Path) -> None:
    """What belongs to the user lies on that disk too."""
    os.environ["HWR_DATA_DIR"] = str(disk / "data")


def _go_on(action: Action, session: Session, done: int) -> tuple[int, str]:
    """Do the steps that are not done yet; how many are done then, and the sentence with which one was refused."""
    with way_to_disk(action):
        for step in action.steps[done:]:
            try:
                step(session)
            except HwrError as error:
                return done, str(error)
            done += 1
    return done, ""


def _saved_elsewhere(room: Path, action: Action, session: Session, done: int, last: Any) -> str:
    """Save the project to another disk while this one fails, and do there what is left; what is wrong then."""
    folder = room / ELSEWHERE / "Saved"
    try:
        with way_to_disk(action):
            save_elsewhere(session, folder)
        done, refusal = _go_on(action, session, done)
        ended(session)
    except HwrError as error:
        return f"it could not be saved elsewhere: {error}"
    if refusal:
        return f"saved elsewhere it said: {refusal}"
    with way_to_disk(action):
        state = _as_json(project_state(folder))
    return "" if state == last else f"saved elsewhere there is {state}, and not {last}"


def _seen(room: Path, action: Action, disk: Path) -> Any:
    """What another window, or the next start, would see: of a copy, since looking mends."""
    copy = room / "looked at"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(disk, copy)
    own = os.environ["HWR_DATA_DIR"]
    _at(copy)
    try:
        with way_to_disk(action):
            return _as_json(action.look(copy))
    except Exception:
        return {"cannot be opened": traceback.format_exc()}
    finally:
        os.environ["HWR_DATA_DIR"] = own


def _difference(state: Any, states: list[Any], done: int, promises: bool = True) -> str:
    """What is wrong with a state when so many steps have promised to be kept; the next one may be there too."""
    allowed = states[done if promises else 0 : done + 2]
    return "" if state in allowed else f"after {done} steps there is {state}, and not {allowed[0]}"


def _as_json(state: Any) -> Any:
    return json.loads(json.dumps(state))


def _files(disk: Path) -> list[str]:
    """The files on a disk; what is chance in their names is left out."""
    paths = (path for path in disk.rglob("*") if not path.name.endswith(_OF_SQLITE))
    return sorted({_BY_CHANCE.sub("#", str(path.relative_to(disk))) for path in paths})


if __name__ == "__main__":
    main(Path(sys.argv[1]))
