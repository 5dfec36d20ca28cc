"""The panel of the translation: it follows the shown page, says what is stale, and takes what is typed in it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QLocale, QObject, Qt, QTimer

from hwr_desktop.document.letter_edits import letter_of
from hwr_desktop.document.page import Line, LineTranslation, Page
from hwr_desktop.document.translations import translation_of, with_translation, without_translation
from hwr_desktop.language.translation import packages
from hwr_desktop.language.translation.engine import reached_from
from hwr_desktop.language.translation.letter_lines import LinePlace, is_stale
from hwr_desktop.language.translation.names_to_keep import names_to_keep
from hwr_desktop.language.translation.packages import InstalledPackage
from hwr_desktop.language.translation.translation import language_code, language_tag
from hwr_desktop.ui.current_job import CurrentJob
from hwr_desktop.ui.flows.language.translate import Translate
from hwr_desktop.ui.jobs import JobQueue, Urgency
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.panels.translated_row import RowState, TranslatedRow
from hwr_desktop.ui.panels.translation_panel import LanguageChoice
from hwr_desktop.ui.settings import Settings
from hwr_desktop.ui.steps.translation_steps import LetterFacts, TranslationRequest, fact_steps
from hwr_desktop.ui.wording.language_names import NAMES, language_name
from hwr_desktop.ui.workspace import Workspace

PAUSE_MS = 300
"""After a change, before the letter is looked through anew for what is stale."""


class ShowTranslation(QObject):
    """Binds the actions. Which lines are stale is looked for beside the window, and only while the panel is shown."""

    def __init__(
        self,
        window: MainWindow,
        workspace: Workspace,
        queue: JobQueue,
        settings: Settings,
        translate: Translate,
    ) -> None:
        super().__init__(window)
        self._window, self._workspace = window, workspace
        self._settings, self._translate = settings, translate
        self._panel = window.translation_panel
        self._from = ""
        self._installed: tuple[InstalledPackage, ...] | None = None
        self._facts: LetterFacts | None = None
        self._job = CurrentJob(queue, self)
        self._typed: dict[str, str] | None = None
        self._sized = False
        self._look_soon = QTimer(self)
        self._look_soon.setSingleShot(True)
        self._look_soon.setInterval(PAUSE_MS)
        self._look_soon.timeout.connect(self._look)
        self._connect()

    # --- wishes ------------------------------------------------------------------------------------------------

    def open(self) -> None:
        """Go to the panel; out of it again for whoever is there already."""
        if self._panel.isVisible() and self._panel.isAncestorOf(self._window.focusWidget()):
            self.close()
        else:
            self._panel.begin()

    def close(self) -> None:
        """Hide the panel. Who was in it finds themselves in the text."""
        focused = self._panel.isAncestorOf(self._window.focusWidget())
        self._panel.hide()
        if focused:
            self._window.transcript.setFocus(Qt.FocusReason.OtherFocusReason)

    def translate_letter(self) -> None:
        """Translate the letter of the shown page, or where there are no letters all pages, each by itself."""
        self._begin(None)

    def translate_page(self) -> None:
        """Translate the sentences that the shown page has a part in."""
        page = self._workspace.page
        if page is not None:
            self._begin(frozenset(LinePlace(page.id, line.id) for line in page.lines))

    def translate_lines(self) -> None:
        """Translate the sentences that the selected lines have a part in."""
        page = self._workspace.page
        if page is not None:
            self._begin(frozenset(LinePlace(page.id, line_id) for line_id in self._workspace.selected))

    def translate_stale(self) -> None:
        """Translate anew what is stale in the letter."""
        self._begin(None, only_stale=True)

    def translate_by_hand_too(self) -> None:
        """Translate the lines that were kept since a person had translated them, as was wished before."""
        self._translate.start_kept()

    def packages_changed(self) -> None:
        """Offer the languages that can be translated to now."""
        self._installed = None
        self._show_languages()
        self._show()

    def _begin(self, wanted: frozenset[LinePlace] | None, only_stale: bool = False) -> None:
        file, page, project = self._workspace.file, self._workspace.page, self._workspace.project
        if file is None or page is None or project is None or not self._workspace.flush():
            return
        letter = letter_of(project, page.id)
        units: tuple[tuple[str, ...], ...] = tuple((page_id,) for page_id in project.pages)
        units = (letter.pages,) if letter is not None else units
        if letter is None and wanted is not None:
            pages = {place.page_id for place in wanted}
            units = tuple(unit for unit in units if unit[0] in pages)
        self._panel.show()
        request = TranslationRequest(
            file.file,
            units,
            project.language,
            names_to_keep(project),
            self._from or None,
            self._to,
            wanted,
            only_stale,
        )
        self._translate.start(request)

    # --- what is typed -----------------------------------------------------------------------------------------

    def _on_line_edited(self, line_id: str, text: str) -> None:
        page = self._workspace.page
        # What somebody writes in is chosen: it may not change under their hands when it is found what the text is in.
        self._settings.translation_language = self._to
        if self._typed is not None:
            self._typed[line_id] = text
        elif page is not None and page.has(line_id):
            tag = language_tag(self._to)
            made = self._by_hand(page, line_id, text)
            self._workspace.type_page(made, self.tr("Translation"), f"translation:{tag}:{line_id}")

    def _on_gesture_began(self) -> None:
        """One stroke changes several lines: they are to be one step."""
        self._typed = {}

    def _on_gesture_ended(self) -> None:
        typed, self._typed = self._typed, None
        page = self._workspace.page
        for line_id, text in (typed or {}).items():
            if page is not None and page.has(line_id):
                page = self._by_hand(page, line_id, text)
        if page is not None:
            self._workspace.edit(page, self.tr("Translation"))

    def _by_hand(self, page: Page, line_id: str, text: str) -> Page:
        """The page with a line as a person translated it: as it stands now, so that it is not stale. Where nothing is
        left the line is not translated. While nobody knows what stands for its sentences, that stays open."""
        tag = language_tag(self._to)
        if not text.strip():
            return without_translation(page, tag, [line_id])
        known = translation_of(page.line(line_id), tag)
        source = self._sources.get(LinePlace(page.id, line_id), known.source if known is not None else "")
        return with_translation(page, line_id, LineTranslation(tag, text, source, by_person=True))

    # --- what is shown -----------------------------------------------------------------------------------------

    @property
    def _to(self) -> str:
        """The language to translate to: the one that was chosen last, or else one that there is a way to."""
        chosen = self._settings.translation_language
        if chosen:
            return chosen
        reached = reached_from(self._source_code, self._packages)
        locale = QLocale()
        own = language_code(locale.name()) if locale.language() != QLocale.Language.C else ""  # C is no language
        wished = [code for code in (own, "en", "de") if code and code != self._source_code]
        return next((code for code in wished if code in reached), reached[0] if reached else wished[0])

    @property
    def _packages(self) -> tuple[InstalledPackage, ...]:
        """The packages that can be used, looked for when the panel is shown and when they changed."""
        if self._installed is None:
            self._installed = packages.installed().packages
        return self._installed

    @property
    def _source_code(self) -> str:
        """The language to translate from; "" where it is not known."""
        return self._from or (self._facts.from_code or "" if self._facts is not None else "")

    @property
    def _sources(self) -> Mapping[LinePlace, str]:
        return self._facts.sources if self._facts is not None else {}

    def _show(self, *_facts: object) -> None:
        """Show the page as it is now, with what is known of it."""
        if not self._panel.isVisible():
            return
        page, tag = self._workspace.page, language_tag(self._to)
        self._panel.show_rows(
            () if page is None else tuple(_row(page, line, tag, self._sources) for line in page.lines)
        )
        self._show_current()
        self._show_places()
        self._panel.show_words(self._words())

    def _words(self) -> str:
        """What is to be said of the letter as a whole."""
        page = self._workspace.page
        if page is None or not any(line.text.strip() for line in page.lines):
            return self.tr("There is no text to translate.")
        if self._facts is not None and self._facts.stale:
            words = self.tr("Stale lines in this letter: {n}. Their text has changed since they were translated.")
            return words.format(n=self._facts.stale)
        if not self._packages:
            return self.tr("No language package is installed yet: “Packages…” says where they come from.")
        return ""

    def _show_current(self, *_facts: object) -> None:
        selected = self._workspace.selected
        self._panel.text.show_current(selected[0] if len(selected) == 1 else self._window.transcript.current_line)

    def _show_places(self) -> None:
        if self._panel.isVisible():
            transcript = self._window.transcript
            self._panel.show_places(transcript.baselines, transcript.scrolled, transcript.origin)

    def _show_languages(self) -> None:
        known = self._packages
        source, target = self._source_code, self._to
        automatic = self.tr("Automatic")
        if not self._from and source:
            automatic = self.tr("Automatic ({language})").format(language=language_name(source))
        codes = {package.about.from_code for package in known} | set(NAMES)
        sources = [LanguageChoice(code, language_name(code)) for code in sorted(codes, key=language_name)]
        reached = set(reached_from(source, known)) if source else {package.about.to_code for package in known}
        others = sorted((codes | {target}) - reached - {source}, key=language_name)
        needed = self.tr("{language} (needs a package)")
        targets = [LanguageChoice(code, language_name(code)) for code in sorted(reached, key=language_name)]
        targets += [LanguageChoice(code, needed.format(language=language_name(code))) for code in others]
        self._panel.show_languages([LanguageChoice("", automatic), *sources], self._from, targets, target)

    def _show_work(self) -> None:
        """Show how far the translation is, and what was left alone."""
        self._panel.show_progress(self._translate.progress)
        kept = "" if self._translate.busy else self._words_kept()
        self._panel.show_kept(kept)

    def _words_kept(self) -> str:
        if not self._translate.kept or self._translate.kept_in != self._to:
            return ""
        words = self.tr("Lines that a person translated, and that were left as they are: {n}.")
        return words.format(n=len(self._translate.kept))

    # --- what is stale -----------------------------------------------------------------------------------------

    def _look(self) -> None:
        """Have the letter looked through, as it stands now."""
        file, page, project = self._workspace.file, self._workspace.page, self._workspace.project
        if file is None or page is None or project is None or not self._panel.isVisible():
            return
        letter = letter_of(project, page.id)
        pages = letter.pages if letter is not None else (page.id,)
        # A look that fails is not worth a message, for whoever opens the damaged page is told.
        steps = partial(fact_steps, file.file, pages, page, project.language, self._from or None, self._to)
        self._job.start(self.tr("Translation"), steps, Urgency.AT_ONCE)

    def _on_facts(self, step: object) -> None:
        if isinstance(step, LetterFacts):
            other_language = self._facts is None or self._facts.from_code != step.from_code
            self._facts = step
            if other_language:
                self._show_languages()
            self._show()

    # --- what happens ------------------------------------------------------------------------------------------

    def _on_page_shown(self, *_facts: object) -> None:
        """Another page may belong to another letter."""
        page = self._workspace.page
        if page is not None and self._facts is not None and not any(p.page_id == page.id for p in self._sources):
            self._facts = None
        self._show()
        self._look()

    def _on_lines_changed(self, *_facts: object) -> None:
        self._show()
        self._look_soon.start()

    def _on_shown(self) -> None:
        self._installed = None
        if not self._sized:
            self._sized = True
            self._window.resizeDocks([self._panel], [self._panel.sizeHint().width()], Qt.Orientation.Horizontal)
        self._show_languages()
        self._on_page_shown()

    def _on_project_changed(self) -> None:
        self._job.stop()
        self._facts = None
        self._from = ""
        if self._workspace.file is None:
            self._panel.hide()

    def _on_from_chosen(self, code: str) -> None:
        self._from = code
        self._show_languages()
        self._look()

    def _on_to_chosen(self, code: str) -> None:
        self._workspace.flush()
        self._settings.translation_language = code
        self._show()
        self._show_work()
        self._look()

    def _on_line_entered(self, line_id: str) -> None:
        self._workspace.select((line_id,))
        self._window.canvas.ensure_line_visible(line_id)

    def _on_line_left(self) -> None:
        self._workspace.flush()

    def _connect(self) -> None:
        panel, workspace, actions = self._panel, self._workspace, self._window.actions_
        self._job.stepped.connect(self._on_facts)
        for name, slot in (
            ("translation", self.open),
            ("translate_letter", self.translate_letter),
            ("translate_page", self.translate_page),
            ("translate_lines", self.translate_lines),
            ("translate_stale", self.translate_stale),
        ):
            actions[name].triggered.connect(slot)
        panel.closed.connect(self.close)
        panel.shown.connect(self._on_shown)
        panel.from_chosen.connect(self._on_from_chosen)
        panel.to_chosen.connect(self._on_to_chosen)
        panel.line_edited.connect(self._on_line_edited)
        panel.gesture_began.connect(self._on_gesture_began)
        panel.gesture_ended.connect(self._on_gesture_ended)
        panel.line_entered.connect(self._on_line_entered)
        panel.line_left.connect(self._on_line_left)
        panel.scroll_wished.connect(self._window.transcript.scroll_by)
        panel.places_wished.connect(self._show_places)
        panel.by_hand_too_wished.connect(self.translate_by_hand_too)
        panel.stop_wished.connect(self._translate.stop)
        self._translate.changed.connect(self._show_work)
        self._window.transcript.rows_moved.connect(self._show_places)
        workspace.project_changed.connect(self._on_project_changed)
        workspace.page_shown.connect(self._on_page_shown)
        workspace.lines_changed.connect(self._on_lines_changed)
        workspace.selection_changed.connect(self._show_current)
        workspace.pages_changed.connect(self._look_soon.start)
        workspace.page_edited.connect(self._look_soon.start)


def _row(page: Page, line: Line, language: str, sources: Mapping[LinePlace, str]) -> TranslatedRow:
    """A line as the panel shows it; while nobody knows what stands for its sentences it counts as not stale."""
    made = translation_of(line, language)
    if made is None:
        return TranslatedRow(line.id, "", RowState.MISSING if line.text.strip() else RowState.EMPTY)
    source = sources.get(LinePlace(page.id, line.id))
    stale = source is not None and is_stale(made, source)
    if made.by_person:
        return TranslatedRow(line.id, made.text, RowState.BY_HAND_STALE if stale else RowState.BY_HAND)
    return TranslatedRow(line.id, made.text, RowState.STALE if stale else RowState.PLAIN)
