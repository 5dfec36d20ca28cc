"""What the window remembers from one start to the next, in one INI file of the user."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from hwr_desktop import paths

MOST_RECENT = 8


class Settings:
    """Typed access to the settings file. A damaged value counts as absent."""

    def __init__(self, file: Path | None = None) -> None:
        self._store = QSettings(str(file or paths.settings_file()), QSettings.Format.IniFormat)

    @property
    def theme(self) -> str:
        """`system`, `light` or `dark`."""
        value = str(self._store.value("view/theme", "system"))
        return value if value in ("system", "light", "dark") else "system"

    @theme.setter
    def theme(self, value: str) -> None:
        self._store.setValue("view/theme", value)

    @property
    def read_when_opened(self) -> bool:
        """Whether a page without lines is read as soon as it is shown."""
        return str(self._store.value("read/when_opened", "true")).lower() != "false"

    @read_when_opened.setter
    def read_when_opened(self, value: bool) -> None:
        self._store.setValue("read/when_opened", "true" if value else "false")

    @property
    def text_size(self) -> float:
        """The size of the transcript's text in points; 0 when nobody chose one."""
        value = str(self._store.value("view/text_size", "0"))
        return float(value) if value.replace(".", "", 1).isdigit() else 0.0

    @text_size.setter
    def text_size(self, points: float) -> None:
        self._store.setValue("view/text_size", str(points))

    @property
    def last_folder(self) -> str:
        """The folder that the last file dialog ended in."""
        return str(self._store.value("files/last_folder", ""))

    @last_folder.setter
    def last_folder(self, value: str) -> None:
        self._store.setValue("files/last_folder", value)

    @property
    def recent_projects(self) -> tuple[Path, ...]:
        """The folders of the projects opened last, newest first; those that are gone are left out."""
        value = self._store.value("files/recent_projects", [])
        names = [value] if isinstance(value, str) else value if isinstance(value, list) else []
        return tuple(path for path in map(Path, names) if path.is_dir())

    def remember_project(self, folder: Path) -> None:
        """Put a project at the head of the recent ones."""
        others = [known for known in self.recent_projects if known != folder]
        self._store.setValue("files/recent_projects", [str(path) for path in (folder, *others)][:MOST_RECENT])

    def forget_project(self, folder: Path) -> None:
        """Take a project off the recent ones, as when it was moved."""
        kept = [str(known) for known in self.recent_projects if known != folder]
        self._store.setValue("files/recent_projects", kept)

    def bytes_of(self, name: str) -> QByteArray:
        """A state that Qt gave out (window geometry, splitter); empty when there is none."""
        value = self._store.value(f"window/{name}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep_bytes(self, name: str, value: QByteArray) -> None:
        """Keep a state that Qt gave out under a name."""
        self._store.setValue(f"window/{name}", value)

    def flush(self) -> None:
        """Write the file now."""
        self._store.sync()
