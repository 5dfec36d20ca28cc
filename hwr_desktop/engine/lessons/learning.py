"""Having a hand learned by a child process, so that neither its hunger nor its death touches whoever waits for it.

The child (`engine.hands.lesson_child`) is told what to do in lines of words, and tells how far it is in lines of JSON.
"""

from __future__ import annotations

import contextlib
import queue
import subprocess
import threading
from collections.abc import Generator

from hwr_desktop import child_process
from hwr_desktop.engine.lessons.lesson import Lesson
from hwr_desktop.engine.lessons.lesson_file import write_lesson
from hwr_desktop.engine.lessons.lesson_steps import LessonLearned, LessonStep
from hwr_desktop.engine.lessons.told import Told, heard
from hwr_desktop.errors import TrainingError

PAUSE, GO_ON, STOP = b"pause\n", b"go on\n", b"stop\n"
"""What a child is told."""
BREATH_S = 0.1
"""So often something is yielded, whether there is news or not."""
LAST_WORDS_S = 10.0
"""Time for a child that is told to stop to set its work down: it has to end the step it is in."""
PATIENCE_S = 1.0
"""The same where somebody waits for it, as to close the window. One that is killed has lost what it did since it set
its work down the last time, half a minute at most."""


class LessonControl:
    """Pauses a lesson, lets it go on, and waits for its end; thread-safe.

    `last_words_s` is the time that its child has to set the work down when the lesson is closed.
    """

    def __init__(self, last_words_s: float = LAST_WORDS_S) -> None:
        self.last_words_s = last_words_s
        self._paused = threading.Event()
        self._news = threading.Condition()
        self._may_begin, self._under_way = True, False

    def pause(self) -> None:
        """Let the lesson rest after the step that it is in."""
        self._paused.set()

    def go_on(self) -> None:
        """Let it go on."""
        self._paused.clear()

    @property
    def paused(self) -> bool:
        """Whether it is to rest."""
        return self._paused.is_set()

    def begin(self) -> bool:
        """Told by who learns, before anything is written: whether the lesson may begin."""
        with self._news:
            self._under_way = self._may_begin
            return self._may_begin

    def over(self) -> None:
        """Told by who learns, when nothing more is written."""
        with self._news:
            self._under_way = False
            self._news.notify_all()

    def wait_for_end(self, timeout_s: float) -> bool:
        """Wait until a lesson that somebody else has stopped is over; one that was not begun never begins. Whether that
        was in time."""
        with self._news:
            self._may_begin = False
            return self._news.wait_for(lambda: not self._under_way, timeout_s)


def learning(lesson: Lesson, control: LessonControl) -> Generator[Told, None, None]:
    """Have a hand learned; yields what the child tells, `LessonLearned` being the last.

    Something is yielded at least every `BREATH_S` seconds, so that whoever waits can look up and close: where there is
    no news the last step comes again, and before the first one `LessonStep(0, 0)`. Closing ends the child, which sets
    its work down first, so that the same lesson goes on from there when it is begun again. Raises GroundTruthError for
    too few lines, ModelError, InputError where a scan is missing or nothing can be written, and TrainingError where the
    child dies.
    """
    write_lesson(lesson)
    try:
        child = child_process.started("lesson_child", str(lesson.folder.absolute()), {})
    except OSError as error:
        raise TrainingError(
            "The hand cannot be learned ({reason}): close other programs, and try again.",
            reason=error.strerror or error,
        ) from error
    lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    listener = threading.Thread(target=_listen, args=(child, lines), daemon=True)
    listener.start()
    last, resting = LessonStep(0, 0), False
    try:
        while True:
            if control.paused is not resting:
                resting = not resting
                _tell(child, PAUSE if resting else GO_ON)
            try:
                line = lines.get(timeout=BREATH_S)
            except queue.Empty:
                yield last
                continue
            told = heard(line)
            yield told
            if isinstance(told, LessonLearned):
                return
            last = told if isinstance(told, LessonStep) else last
    finally:
        _end(child, listener, control.last_words_s)


def _listen(child: subprocess.Popen[bytes], lines: queue.SimpleQueue[bytes]) -> None:
    """Hand on what the child says, line by line, and an empty line when it says no more."""
    assert child.stdout is not None
    with contextlib.suppress(OSError, ValueError):
        for line in child.stdout:
            lines.put(line)
    lines.put(b"")


def _tell(child: subprocess.Popen[bytes], word: bytes) -> None:
    """Tell the child what to do; one that is dead hears nothing."""
    assert child.stdin is not None
    with contextlib.suppress(OSError, ValueError):
        child.stdin.write(word)
        child.stdin.flush()


def _end(child: subprocess.Popen[bytes], listener: threading.Thread, last_words_s: float) -> None:
    """Have the child set its work down and end; where it takes too long, end it."""
    _tell(child, STOP)
    try:
        child.wait(last_words_s)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()
    listener.join()
    for pipe in (child.stdin, child.stdout):
        with contextlib.suppress(OSError):
            if pipe is not None:
                pipe.close()
