"""A program that breaks in every way there is: for seeing that this is noticed."""

from __future__ import annotations

import os
import signal
import sys
import tempfile
import time
from pathlib import Path


def look(path: Path) -> None:
    """Do what the file's name says."""
    match path.name:
        case "crash":
            os.kill(os.getpid(), signal.SIGSEGV)
        case "hang":
            time.sleep(60)
        case "greedy":
            bytearray(200_000_000)
        case "untidy":
            tempfile.mkdtemp()
        case "careless":
            raise KeyError(path.name)


def main() -> None:
    """Answer each number with itself, but crash over 1."""
    for line in sys.stdin:
        if int(line) == 1:
            sys.exit("it crashed")
        print(int(line), flush=True)


if __name__ == "__main__":
    main()
