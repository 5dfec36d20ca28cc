"""The process that learns a hand, see `engine.lessons.learning`: how it behaves towards its owner and all others.

What it does is in `lesson_work`, which is not imported before the process has made itself the last in line: threads
keep the place that their process had when they were begun.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
from collections.abc import Generator
from pathlib import Path
from typing import IO

from hwr_desktop.child_process import own_pipes
from hwr_desktop.engine import torch_setup
from hwr_desktop.engine.lessons.learning import GO_ON, PAUSE
from hwr_desktop.engine.lessons.lesson_file import read_lesson
from hwr_desktop.engine.lessons.lesson_steps import LessonStep
from hwr_desktop.engine.lessons.told import Told, said
from hwr_desktop.errors import HwrError, TrainingError

IDLE_PRIORITY_CLASS = 0x40
"""As Windows calls it."""


def serve(folder: str) -> None:
    """The child's whole life: learns the lesson in that folder, and tells of it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # which a terminal sends to a command and its children alike
    be_last_in_line()
    requests, answers = own_pipes()
    with contextlib.suppress(OSError), contextlib.closing(_until_stopped(Path(folder), Orders(requests))) as steps:
        for told in steps:
            answers.write(said(told))  # which fails where the owner is no more
            answers.flush()
    os._exit(0)  # and not as usual: torch's threads and the one that listens would be waited for


class Orders:
    """What the owner wishes, as it comes through a pipe, whose end means that there is no owner any more."""

    def __init__(self, pipe: IO[bytes]) -> None:
        self._news = threading.Condition()
        self._paused = False
        self._stopped = False
        self._has_work = False
        threading.Thread(target=self._listen, args=(pipe,), daemon=True).start()

    def go_on(self, has_work: bool) -> bool:
        """Wait while the owner wishes for a pause; whether to go on then, or else to set the work down.

        `has_work` says whether there will be any from here on that is worth the wait; where there is none, a wish to
        end is fulfilled at once.
        """
        with self._news:
            self._has_work = has_work
            self._news.wait_for(lambda: self._stopped or not self._paused)
            return not self._stopped

    def _listen(self, pipe: IO[bytes]) -> None:
        for word in pipe:
            if word not in (PAUSE, GO_ON):
                break
            with self._news:
                self._paused = word == PAUSE
                self._news.notify()
        with self._news:
            if not self._has_work:
                os._exit(0)
            self._stopped = True
            self._news.notify()


def _until_stopped(folder: Path, orders: Orders) -> Generator[Told | HwrError, None, None]:
    """What is to be told, to the end, to the first error, or until the owner has heard enough."""
    try:
        torch_setup.prepare()  # before anything else imports torch, for then it would be too late

        from hwr_desktop.engine.hands.lesson_work import lesson_work

        with contextlib.closing(lesson_work(read_lesson(folder))) as work:
            for told in work:
                yield told
                if isinstance(told, LessonStep) and not orders.go_on(told.done < told.steps):
                    return
    except HwrError as error:
        yield error
    except Exception as error:  # a fault of ours; the owner must hear of it rather than see the child die
        yield TrainingError(
            "The hand could not be learned ({reason}): try again, and tell us if that does not help.",
            reason=repr(error),
        )


def be_last_in_line() -> None:
    """Have this process, and the threads it begins from here on, get what time the others leave."""
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), IDLE_PRIORITY_CLASS)
        return
    with contextlib.suppress(OSError):
        os.nice(19)
    if sys.platform == "linux":
        with contextlib.suppress(OSError):
            os.sched_setscheduler(0, os.SCHED_IDLE, os.sched_param(0))
