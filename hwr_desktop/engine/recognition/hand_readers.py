"""The readers of hands: one loaded reader, and what was learned of each hand put upon it when it is first asked for."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from hwr_desktop.document.project import Hand
from hwr_desktop.engine.model_file import WEIGHTS
from hwr_desktop.engine.recognition.hand_weights import HandWeights, fingerprint
from hwr_desktop.engine.recognition.reader import Reader
from hwr_desktop.errors import ModelError

MOST = 4
"""So many readers of hands stay loaded; each takes the room of another model."""


class HandReaders:
    """Makes the readers of hands and keeps those that were asked for last. Belongs to the thread of its reader."""

    def __init__(self, plain: Reader, folder: Path) -> None:
        """`folder` is the one that the plain reader was loaded from."""
        self._plain, self._folder = plain, folder
        self._base = ""
        self._readers: dict[tuple[Path, int], Reader] = {}
        self._refused: set[tuple[Path, int]] = set()

    def readers(self, learned: Mapping[Hand, Path]) -> tuple[dict[Hand, Reader], tuple[ModelError, ...]]:
        """The readers of those hands whose weights can be used, and why others cannot, which is told only once each.

        `learned` gives the folder of the weights in use; readings count as those of the plain reader for that version.
        """
        found: dict[Hand, Reader] = {}
        errors: list[ModelError] = []
        for hand, folder in learned.items():
            key = folder, _written_at(folder)
            if key in self._refused:
                continue
            try:
                found[hand] = self._kept(key, f"{hand.id}-{hand.weights}")
            except ModelError as error:
                self._refused.add(key)
                errors.append(error)
        return found, tuple(errors)

    def _kept(self, key: tuple[Path, int], name: str) -> Reader:
        """The reader of the weights in a folder that were written at that time; raises ModelError."""
        folder, written_at = key
        if not written_at:
            raise ModelError(
                "{folder}: what was learned of this hand is not there any more; go back to what was before, or let it "
                "be learned again.",
                folder=folder,
            )
        reader = self._readers.pop(key, None)
        if reader is None:
            self._base = self._base or fingerprint(self._folder)
            reader = self._plain.for_hand(HandWeights.read(folder), self._base, name)
            if len(self._readers) >= MOST:
                del self._readers[next(iter(self._readers))]
        self._readers[key] = reader
        return reader


def _written_at(folder: Path) -> int:
    """When the weights in a folder were written, so that others in their place are noticed; 0 where there are none."""
    try:
        return (folder / WEIGHTS).stat().st_mtime_ns
    except OSError:
        return 0
