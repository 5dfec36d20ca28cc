"""The file that holds the transcript of a page: what it is called, and what it says."""

from __future__ import annotations

import unicodedata
from pathlib import Path, PurePath

from hwr_desktop.errors import GroundTruthError

SUFFIX = ".txt"
LARGEST_BYTES = 8 << 20
"""A page says some kilobytes."""


def transcript_name(scan: str, index: int = 0, count: int = 1) -> str:
    """What the transcript of a scan's page is called: x.txt, or x-0003.txt for the third of several pages.

    scan: the file name of the scan; index: the page in it, from 0; count: how many pages it has.
    """
    number = "" if count == 1 else f"-{index + 1:04d}"
    return f"{PurePath(scan).stem}{number}{SUFFIX}"


def read_transcript(path: Path) -> tuple[str, ...]:
    """The lines of a text file in UTF-8, without those that are blank. Raises GroundTruthError."""
    try:
        if path.stat().st_size > LARGEST_BYTES:
            raise GroundTruthError("{name} is too large to be a letter: give a smaller text file.", name=path.name)
        text = path.read_text("utf-8-sig")
    except FileNotFoundError:
        raise GroundTruthError("There is no transcript: put it beside the page as {name}.", name=path.name) from None
    except OSError as error:
        raise GroundTruthError(
            "The transcript {name} cannot be read ({reason}): check it.", name=path.name, reason=error.strerror
        ) from error
    except UnicodeDecodeError as error:
        raise GroundTruthError(
            "The transcript {name} is not text in UTF-8: save it as UTF-8.", name=path.name
        ) from error
    lines = (" ".join(unicodedata.normalize("NFC", line).split()) for line in text.splitlines())
    kept = tuple(line for line in lines if line)
    if not kept:
        raise GroundTruthError(
            "The transcript {name} is empty: write the page's lines into it, one a line.", name=path.name
        )
    return kept
