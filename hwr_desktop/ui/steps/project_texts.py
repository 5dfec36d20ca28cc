"""The texts of a project's lines, kept between one search and the next. For the thread that searches."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from hwr_desktop.document.search import SearchedLine
from hwr_desktop.store.reader import ProjectReader, State


class ProjectTexts:
    """Keeps the texts of one project, and gives up only what has changed since they were read."""

    def __init__(self) -> None:
        self._kept: _Texts | None = None

    def up_to_date(self, project: ProjectReader, file: Path) -> dict[str, tuple[SearchedLine, ...]]:
        """The texts by page, without those that were changed since they were read; what is added to it is kept."""
        state, kept = project.state(), self._kept
        lines: dict[str, tuple[SearchedLine, ...]] = {}
        changed = project.changed_since(kept.state) if kept is not None and kept.file == file else None
        if kept is not None and changed is not None:
            lines = {page_id: known for page_id, known in kept.lines.items() if page_id not in changed}
        self._kept = _Texts(file, state, lines)
        return lines


class _Texts(NamedTuple):
    """What was read of a project since it was in that state."""

    file: Path
    state: State
    lines: dict[str, tuple[SearchedLine, ...]]
