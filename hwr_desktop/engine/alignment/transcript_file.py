"""The file that holds the transcript of a page: what it is called, and what it says."""

from __future__ import annotations

import unicodedata
from pathlib import Path, PurePath

from hwr_desktop.errors import GroundTruthError

SUFFIX = ".txt"


def transcript_name(scan: str, index: int = 0, count: int = 1) -> str:
    """What the transcript of a scan's page is called: x.txt, or x-0003.txt for the third of several pages.

    scan: the file name of the scan; index: the page in it, from 0; count: how many pages it has.
    """
    number = "" if count == 1 else f"-{index + 1:04d}"
    return f"{PurePath(scan).stem}{number}{SUFFIX}"


def read_transcript(path: Path) -> tuple[str, ...]:
    """The lines of a text file in UTF-8, without those that are blank. Raises GroundTruthError."""
    try:
        text = path.read_text("utf-8-sig")
    except FileNotFoundError:
        raise GroundTruthError(f"There is no transcript: put it beside the page as {path.name}.") from None
    except OSError as error:
        raise GroundTruthError(f"The transcript {path.name} cannot be read ({error.strerror}): check it.") from error
    except UnicodeDecodeError as error:
        raise GroundTruthError(f"The transcript {path.name} is not text in UTF-8: save it as UTF-8.") from error
    lines = (" ".join(unicodedata.normalize("NFC", line).split()) for line in text.splitlines())
    kept = tuple(line for line in lines if line)
    if not kept:
        raise GroundTruthError(f"The transcript {path.name} is empty: write the page's lines into it, one a line.")
    return kept
