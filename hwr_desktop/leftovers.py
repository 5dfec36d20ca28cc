"""What a program that was killed has left half written, under a name that nobody else gives."""

from __future__ import annotations

import contextlib
import shutil
import time
from pathlib import Path

DAY_S = 86_400.0


def clear(folder: Path, pattern: str) -> None:
    """Delete what in a folder bears such a name (`Path.glob`) and was last written to more than a day ago.

    What is younger may be another window's, which is at it. A clock that was set back makes things come from the
    future: by a day and more, these are old too. What cannot be deleted stays, and nobody is told.
    """
    with contextlib.suppress(OSError):
        for left in list(folder.glob(pattern)):
            with contextlib.suppress(OSError):
                if abs(time.time() - left.lstat().st_mtime) > DAY_S:
                    if left.is_dir() and not left.is_symlink():
                        shutil.rmtree(left, ignore_errors=True)
                    else:
                        left.unlink()
