"""What a command says on stderr: sentences, and one line for each input that failed."""

from __future__ import annotations

import os
import re
import sys
import traceback
from pathlib import Path

from hwr_desktop.errors import HwrError

DONE = 0
FAILED = 1
WRONG_USAGE = 2
INTERRUPTED = 130

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")


class UsageError(Exception):
    """The command was called in a way that cannot work; the message says how to call it. Exit code 2."""


class Report:
    """Says things on stderr, clear of the progress bar, and remembers whether anything failed."""

    def __init__(self) -> None:
        self.failures = 0
        self._bar_shown = False

    @property
    def exit_code(self) -> int:
        """What the command should end with: 0, or 1 where something failed."""
        return FAILED if self.failures else DONE

    def bar_shown(self, shown: bool) -> None:
        """Told by the progress bar, so that a sentence does not run into it."""
        self._bar_shown = shown

    def say(self, sentence: str) -> None:
        """One line on stderr; a line break or an escape that a file's name holds is shown and not acted upon."""
        sentence = _CONTROL.sub(lambda found: found[0].encode("unicode_escape").decode("ascii"), sentence)
        if self._bar_shown:
            from tqdm import tqdm

            tqdm.write(sentence, file=sys.stderr)
        else:
            print(sentence, file=sys.stderr, flush=True)

    def failed(self, name: str | Path, error: BaseException | str) -> None:
        """One line that names the input as it was given and says why it failed.

        For whoever mends the program, HWR_TRACEBACK in the environment asks for the whole trace of a fault in it.
        """
        self.failures += 1
        self.say("hwr: " + failure_line(str(name), error))
        if isinstance(error, Exception) and not isinstance(error, HwrError) and os.environ.get("HWR_TRACEBACK"):
            for line in "".join(traceback.format_exception(error)).splitlines():
                self.say(line)


def failure_line(name: str, error: BaseException | str) -> str:
    """The error's sentence on one line, beginning with the input as it was given.

    Errors name a file by its last part only; here the whole path stands in its place, so that two files of one name
    can be told apart.
    """
    if isinstance(error, (HwrError, str)):
        why = " ".join(str(error).split())
    else:
        why = f"could not be done because of a fault in the program ({type(error).__name__}: {error})"
        why = " ".join(why.split()) + "; please report it."
    for short in (name, Path(name).name):
        if short and why.startswith(short):
            return name + why[len(short) :]
    return f"{name}: {why}" if name else why


def counted(count: int, noun: str) -> str:
    """So many of something, in words such as "1 line" and "2 lines"."""
    return f"{count} {noun}{'s' * (count != 1)}"
