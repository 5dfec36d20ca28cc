"""What the window remembers from one start to the next, in one INI file of the user."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from hwr_desktop import paths
from hwr_desktop.interchange.options import AS_IT_COMES, ExportOptions, Lines, Marks
from hwr_desktop.language.speech.voices import USUAL, clamped
from hwr_desktop.ui.look.theme import LARGEST_PERCENT, SMALLEST_PERCENT, THEMES
from hwr_desktop.ui.reading_choices import DEVICES, LANGUAGES, ReadingChoices
from hwr_desktop.ui.window_language import LANGUAGES as WINDOW_LANGUAGES

MOST_RECENT = 8
TEXT_OPTIONS, SWITCHED_OPTIONS = ("lines", "marks", "translation"), ("scans", "table", "alternatives", "spoken")
"""The fields of `ExportOptions`."""


class Settings:
    """Typed access to the settings file. A damaged value counts as absent."""

    def __init__(self, file: Path | None = None) -> None:
        self._store = QSettings(str(file or paths.settings_file()), QSettings.Format.IniFormat)

    @property
    def theme(self) -> str:
        """One of `THEMES`."""
        value = str(self._store.value("view/theme", "system"))
        return value if value in THEMES else "system"

    @theme.setter
    def theme(self, value: str) -> None:
        self._store.setValue("view/theme", value)

    @property
    def welcomed(self) -> bool:
        """Whether somebody was welcomed, or works with the program already."""
        return str(self._store.value("view/welcomed", "false")).lower() == "true" or bool(self.recent_projects)

    @welcomed.setter
    def welcomed(self, value: bool) -> None:
        self._store.setValue("view/welcomed", "true" if value else "false")

    @property
    def read_when_opened(self) -> bool:
        """Whether a page without lines is read as soon as it is shown."""
        return str(self._store.value("read/when_opened", "true")).lower() != "false"

    @read_when_opened.setter
    def read_when_opened(self, value: bool) -> None:
        self._store.setValue("read/when_opened", "true" if value else "false")

    @property
    def learn_hands(self) -> bool:
        """Whether hands are learned while somebody corrects, without being asked."""
        return str(self._store.value("hands/learn", "true")).lower() != "false"

    @learn_hands.setter
    def learn_hands(self, value: bool) -> None:
        self._store.setValue("hands/learn", "true" if value else "false")

    @property
    def take_hands(self) -> bool:
        """Whether a better reading of a hand is taken without asking."""
        return str(self._store.value("hands/take", "false")).lower() == "true"

    @take_hands.setter
    def take_hands(self, value: bool) -> None:
        self._store.setValue("hands/take", "true" if value else "false")

    @property
    def doubts_by_worth(self) -> bool:
        """Whether one goes from doubtful word to doubtful word by how likely each is wrong, not as they stand."""
        return str(self._store.value("text/doubts_by_worth", "false")).lower() == "true"

    @doubts_by_worth.setter
    def doubts_by_worth(self, value: bool) -> None:
        self._store.setValue("text/doubts_by_worth", "true" if value else "false")

    @property
    def check_spelling(self) -> bool:
        """Whether words that are probably misspelt are underlined."""
        return str(self._store.value("text/check_spelling", "true")).lower() != "false"

    @check_spelling.setter
    def check_spelling(self, value: bool) -> None:
        self._store.setValue("text/check_spelling", "true" if value else "false")

    @property
    def translation_language(self) -> str:
        """The language that was chosen last to translate to, as language packages call it; empty where none was."""
        value = str(self._store.value("translation/to", ""))
        return value if value.isascii() and value.replace("_", "").isalpha() and len(value) < 12 else ""

    @translation_language.setter
    def translation_language(self, code: str) -> None:
        self._store.setValue("translation/to", code)

    @property
    def window_language(self) -> str:
        """The language of the window (ISO 639-1), one of `LANGUAGES` of `window_language`; empty for the system's."""
        value = str(self._store.value("view/language", ""))
        return value if value in WINDOW_LANGUAGES else ""

    @window_language.setter
    def window_language(self, value: str) -> None:
        self._store.setValue("view/language", value)

    @property
    def text_percent(self) -> int:
        """The size of the program's own words, in percent of the system's."""
        value = str(self._store.value("view/text_percent", "100"))
        return min(max(int(value), SMALLEST_PERCENT), LARGEST_PERCENT) if value.isdecimal() else 100

    @text_percent.setter
    def text_percent(self, percent: int) -> None:
        self._store.setValue("view/text_percent", percent)

    @property
    def reading_choices(self) -> ReadingChoices:
        """With what pages are read."""
        device, language = (str(self._store.value(f"read/{name}", "")) for name in ("device", "language"))
        return ReadingChoices(
            str(self._store.value("read/reader", "")),
            str(self._store.value("read/lines", "")),
            device if device in DEVICES else DEVICES[0],
            language if language in LANGUAGES else LANGUAGES[0],
        )

    @reading_choices.setter
    def reading_choices(self, choices: ReadingChoices) -> None:
        for name, value in asdict(choices).items():
            self._store.setValue(f"read/{name}", value)

    @property
    def shortcuts(self) -> dict[str, str]:
        """The keys that were chosen, in Qt's portable form, by the id of their action; an empty one for no key."""
        self._store.beginGroup("shortcuts")
        chosen = {str(name): str(self._store.value(name, "")) for name in self._store.childKeys()}
        self._store.endGroup()
        return chosen

    @shortcuts.setter
    def shortcuts(self, chosen: Mapping[str, str]) -> None:
        self._store.remove("shortcuts")
        for action_id, keys in chosen.items():
            self._store.setValue(f"shortcuts/{action_id}", keys)

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
    def export_format(self) -> str:
        """The name of the format exported to last; empty where there was none."""
        return str(self._store.value("export/format", ""))

    @export_format.setter
    def export_format(self, name: str) -> None:
        self._store.setValue("export/format", name)

    @property
    def export_folder(self) -> str:
        """The folder that the last export went to."""
        return str(self._store.value("export/folder", ""))

    @export_folder.setter
    def export_folder(self, folder: str) -> None:
        self._store.setValue("export/folder", folder)

    @property
    def export_options(self) -> ExportOptions:
        """How was exported last."""
        lines, marks, translation = (str(self._store.value(f"export/{name}", "")) for name in TEXT_OPTIONS)
        usual = AS_IT_COMES
        scans, table, alternatives, spoken = (
            str(self._store.value(f"export/{name}", getattr(usual, name))).lower() == "true"
            for name in SWITCHED_OPTIONS
        )
        return ExportOptions(
            Lines(lines) if lines in tuple(Lines) else usual.lines,
            Marks(marks) if marks in tuple(Marks) else usual.marks,
            translation if translation.isascii() and translation.replace("-", "").isalnum() else usual.translation,
            scans,
            table,
            alternatives,
            spoken,
        )

    @export_options.setter
    def export_options(self, options: ExportOptions) -> None:
        for name in TEXT_OPTIONS:
            self._store.setValue(f"export/{name}", str(getattr(options, name)))
        for name in SWITCHED_OPTIONS:
            self._store.setValue(f"export/{name}", "true" if getattr(options, name) else "false")

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
        """Take a project off the recent ones and leave its folder, as when it was moved or is gone."""
        kept = [str(known) for known in self.recent_projects if known != folder]
        self._store.setValue("files/recent_projects", kept)
        if Path(self.last_folder).is_relative_to(folder):
            self.last_folder = str(folder.parent)

    @property
    def speech_rate(self) -> int:
        """How fast is read aloud, in words a minute."""
        value = str(self._store.value("speech/rate", ""))
        return clamped(int(value)) if value.isdecimal() and len(value) < 6 else USUAL

    @speech_rate.setter
    def speech_rate(self, words_a_minute: int) -> None:
        self._store.setValue("speech/rate", words_a_minute)

    @property
    def speech_voices(self) -> dict[str, str]:
        """The voices that were chosen, by the plain code of their language; others fit the language by themselves."""
        self._store.beginGroup("speech/voices")
        chosen = {str(code): str(self._store.value(code, "")) for code in self._store.childKeys()}
        self._store.endGroup()
        return {code: voice for code, voice in chosen.items() if voice}

    def choose_voice(self, language: str, voice: str) -> None:
        """Keep a voice for a language; an empty one for any that fits."""
        self._store.setValue(f"speech/voices/{language}", voice)

    @property
    def character_set(self) -> str:
        """The id of the set of special characters chosen last; empty when nobody chose one."""
        return str(self._store.value("text/character_set", ""))

    @character_set.setter
    def character_set(self, value: str) -> None:
        self._store.setValue("text/character_set", value)

    @property
    def own_characters(self) -> tuple[str, ...]:
        """The characters, or pieces of text, that the person keeps at hand."""
        return self._texts("text/own_characters")

    @own_characters.setter
    def own_characters(self, values: tuple[str, ...]) -> None:
        self._store.setValue("text/own_characters", list(values))

    @property
    def recent_characters(self) -> tuple[str, ...]:
        """The special characters used last, newest first."""
        return self._texts("text/recent_characters")

    @recent_characters.setter
    def recent_characters(self, values: tuple[str, ...]) -> None:
        self._store.setValue("text/recent_characters", list(values))

    def bytes_of(self, name: str) -> QByteArray:
        """A state that Qt gave out (window geometry, splitter); empty when there is none."""
        value = self._store.value(f"window/{name}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep_bytes(self, name: str, value: QByteArray) -> None:
        """Keep a state that Qt gave out under a name."""
        self._store.setValue(f"window/{name}", value)

    def _texts(self, key: str) -> tuple[str, ...]:
        """A list of texts that are not empty; Qt reads a list of one back as that one."""
        value = self._store.value(key, [])
        texts = [value] if isinstance(value, str) else value if isinstance(value, list) else []
        return tuple(text for text in texts if isinstance(text, str) and text)

    def flush(self) -> None:
        """Write the file now."""
        self._store.sync()
