"""The window put together: the only file that knows all its parts."""

from __future__ import annotations

import argparse
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication

from hwr_desktop import __version__, child_process
from hwr_desktop.engine.lessons.learning import learning
from hwr_desktop.language.speech.sound_device import SoundDevice
from hwr_desktop.language.speech.speaker import Speaker
from hwr_desktop.ui.crash import FaultReports, crash_before, open_crash_file, start_log
from hwr_desktop.ui.dialogs.fault_dialog import not_started
from hwr_desktop.ui.dialogs.file_dialogs import FileDialogs
from hwr_desktop.ui.flows.export.export import Export
from hwr_desktop.ui.flows.export.print_transcript import PrintTranscript
from hwr_desktop.ui.flows.hands.assign_hand import AssignHand
from hwr_desktop.ui.flows.hands.go_to_teaching_line import GoToTeachingLine
from hwr_desktop.ui.flows.hands.keep_hands import KeepHands
from hwr_desktop.ui.flows.hands.learn_hands import LearnHands
from hwr_desktop.ui.flows.hands.look_at_hands import LookAtHands
from hwr_desktop.ui.flows.hands.offer_hand import OfferHand
from hwr_desktop.ui.flows.hands.open_hands import OpenHands
from hwr_desktop.ui.flows.hands.read_hand_again import ReadHandAgain
from hwr_desktop.ui.flows.hands.show_hands import ShowHands
from hwr_desktop.ui.flows.hands.suggest_hands import SuggestHands
from hwr_desktop.ui.flows.keeping.delete_project import DeleteProject
from hwr_desktop.ui.flows.keeping.go_back import GoBack
from hwr_desktop.ui.flows.keeping.keep_backups import KeepBackups
from hwr_desktop.ui.flows.keeping.pack_project import PackProject
from hwr_desktop.ui.flows.keeping.recover import Recover
from hwr_desktop.ui.flows.keeping.save_project import SaveProject
from hwr_desktop.ui.flows.keeping.undo_redo import UndoRedo
from hwr_desktop.ui.flows.keeping.unpack_project import UnpackProject
from hwr_desktop.ui.flows.language.check_spelling import CheckSpelling
from hwr_desktop.ui.flows.language.correct_misreadings import CorrectMisreadings
from hwr_desktop.ui.flows.language.decide_names import DecideNames
from hwr_desktop.ui.flows.language.doubtful_words import DoubtfulWords
from hwr_desktop.ui.flows.language.manage_packages import ManagePackages
from hwr_desktop.ui.flows.language.own_words import OwnWords
from hwr_desktop.ui.flows.language.read_aloud import ReadAloud
from hwr_desktop.ui.flows.language.save_sound import SaveSound
from hwr_desktop.ui.flows.language.show_insights import ShowInsights
from hwr_desktop.ui.flows.language.show_spoken_word import ShowSpokenWord
from hwr_desktop.ui.flows.language.show_translation import ShowTranslation
from hwr_desktop.ui.flows.language.text_to_say import ChooseTextToSay
from hwr_desktop.ui.flows.language.translate import Translate
from hwr_desktop.ui.flows.lines.choose_tool import ChooseTool
from hwr_desktop.ui.flows.lines.cut_lines import CutLines
from hwr_desktop.ui.flows.lines.edit_lines import EditLines
from hwr_desktop.ui.flows.lines.join_lines import JoinLines
from hwr_desktop.ui.flows.lines.lift_lines import LiftLines
from hwr_desktop.ui.flows.lines.order_lines import OrderLines
from hwr_desktop.ui.flows.lines.select_lines import SelectLines
from hwr_desktop.ui.flows.lines.set_direction import SetDirection
from hwr_desktop.ui.flows.pages.adjust_edges import AdjustEdges
from hwr_desktop.ui.flows.pages.change_look import ChangeLook
from hwr_desktop.ui.flows.pages.group_letters import GroupLetters
from hwr_desktop.ui.flows.pages.letter_details import LetterDetails
from hwr_desktop.ui.flows.pages.level_pages import LevelPages
from hwr_desktop.ui.flows.pages.open_pages import OpenPages
from hwr_desktop.ui.flows.pages.order_pages import OrderPages
from hwr_desktop.ui.flows.pages.paste_image import PasteImage
from hwr_desktop.ui.flows.pages.remove_pages import RemovePages
from hwr_desktop.ui.flows.pages.select_pages import SelectPages
from hwr_desktop.ui.flows.pages.show_page import ShowPage
from hwr_desktop.ui.flows.pages.show_page_notes import ShowPageNotes
from hwr_desktop.ui.flows.pages.show_thumbnails import ShowThumbnails
from hwr_desktop.ui.flows.pages.split_pages import SplitPages
from hwr_desktop.ui.flows.pages.turn_pages import TurnPages
from hwr_desktop.ui.flows.project.open_project import OpenProject
from hwr_desktop.ui.flows.project.tell_kept import TellKept
from hwr_desktop.ui.flows.reading.manage_models import ManageModels
from hwr_desktop.ui.flows.reading.read_pages import ReadPages
from hwr_desktop.ui.flows.reading.reread import Reread
from hwr_desktop.ui.flows.reading.tell_finished import TellFinished
from hwr_desktop.ui.flows.reading.transcribe import Transcribe
from hwr_desktop.ui.flows.text.attach_texts_beside import AttachTextsBeside
from hwr_desktop.ui.flows.text.attach_transcript import AttachTranscript
from hwr_desktop.ui.flows.text.copy_text import CopyText
from hwr_desktop.ui.flows.text.correct_everywhere import CorrectEverywhere
from hwr_desktop.ui.flows.text.count_wrong_words import CountWrongWords
from hwr_desktop.ui.flows.text.edit_text import EditText
from hwr_desktop.ui.flows.text.find_replace import FindReplace
from hwr_desktop.ui.flows.text.go_to_place import GoToPlace
from hwr_desktop.ui.flows.text.insert_character import InsertCharacter
from hwr_desktop.ui.flows.text.mark_words import MarkWords
from hwr_desktop.ui.flows.text.point_at_words import PointAtWords
from hwr_desktop.ui.flows.text.show_history import ShowHistory
from hwr_desktop.ui.flows.text.show_snippets import ShowSnippets
from hwr_desktop.ui.flows.text.take_notes import TakeNotes
from hwr_desktop.ui.flows.window.change_appearance import ChangeAppearance
from hwr_desktop.ui.flows.window.change_shortcuts import ChangeShortcuts
from hwr_desktop.ui.flows.window.close_window import CloseWindow
from hwr_desktop.ui.flows.window.enable_actions import EnableActions
from hwr_desktop.ui.flows.window.help import Help
from hwr_desktop.ui.flows.window.preferences import Preferences
from hwr_desktop.ui.flows.window.remember_window import RememberWindow
from hwr_desktop.ui.flows.window.tell_fault import TellFault
from hwr_desktop.ui.flows.window.welcome import Welcome
from hwr_desktop.ui.flows.window.zoom import Zoom
from hwr_desktop.ui.garbage import GarbageCollection
from hwr_desktop.ui.jobs import JobQueue
from hwr_desktop.ui.look.icons import program_icon
from hwr_desktop.ui.look.theme import Theme
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.scan.scans import Scans
from hwr_desktop.ui.settings import Settings
from hwr_desktop.ui.steps.lesson_steps import Learn
from hwr_desktop.ui.steps.like_word_steps import LikeWordSearch
from hwr_desktop.ui.steps.project_texts import ProjectTexts
from hwr_desktop.ui.steps.reading_steps import MakeReadingSteps, ReadingSteps
from hwr_desktop.ui.steps.speech_steps import Loudspeaker
from hwr_desktop.ui.window_language import speak
from hwr_desktop.ui.workspace import Workspace


class Desktop:
    """The window with its parts and flows. The owner of all: keep it as long as the window lives."""

    def __init__(
        self,
        application: QApplication,
        settings: Settings | None = None,
        make_reading_steps: MakeReadingSteps | None = None,
        dialogs: FileDialogs | None = None,
        learn: Learn = learning,
        loudspeaker: Loudspeaker | None = None,
    ) -> None:
        """`make_reading_steps`, `dialogs`, `learn` and `loudspeaker` take the place of the engine, of the system's file
        dialogs, of the process that learns hands, and of the sound device."""
        self.settings = settings or Settings()
        self.theme = Theme(application, self.settings.theme, self.settings.text_percent)
        self.window = MainWindow()
        self.messages = Messages(self.window)
        self.messages.posted.connect(self.window.message_bar.show_message)
        self.messages.withdrawn.connect(self.window.message_bar.withdraw)
        self.workspace = Workspace(self.window)
        self.faults = FaultReports(self.window)
        self.tell_fault = TellFault(self.window, self.workspace, self.messages, self.settings, self.faults)
        self.scans = Scans()
        self.reading = JobQueue("reading", self.window)
        self.decoding = JobQueue("decoding", self.window)
        self.searching = JobQueue("searching", self.window)
        self.learning = JobQueue("learning", self.window)
        self.speaking = JobQueue("speaking", self.window)
        self.translating = JobQueue("translating", self.window)
        self.keeping = JobQueue("keeping", self.window)
        self.garbage = GarbageCollection(self.window)
        self.dialogs = dialogs or FileDialogs(self.window, self.settings)
        self.loudspeaker = loudspeaker or SoundDevice()
        self._add_flows(make_reading_steps or ReadingSteps(self.scans), learn)

    def open(self, paths: Sequence[Path]) -> None:
        """Open files, folders and projects, as if they had been dropped on the window."""
        if paths:
            self.open_pages.open(paths)

    def close(self) -> bool:
        """Close the window and end its threads; whether they ended in time."""
        self.window.close()
        self.recover.end()
        self.garbage.stop()
        return self.close_window.ended_in_time

    def _add_flows(self, make_reading_steps: MakeReadingSteps, learn: Learn) -> None:
        """All that a person can do. A flow is given those that it asks, so that the order matters."""
        self._add_reading(make_reading_steps)
        self._add_lines_and_text(learn)
        self._add_pages_and_letters()
        self._add_program()
        self._add_project_work()
        self._add_speech()
        self._add_end()

    def _add_reading(self, make_reading_steps: MakeReadingSteps) -> None:
        """The flows by which pages are opened, shown and read."""
        window, workspace, messages, settings = self.window, self.workspace, self.messages, self.settings
        dialogs, decoding, scans = self.dialogs, self.decoding, self.scans
        self.tell_kept = TellKept(window, workspace, messages)
        self.show_page = ShowPage(window, workspace, decoding, scans, messages)
        self.show_thumbnails = ShowThumbnails(window.page_list, workspace, decoding, scans)
        self.open_project = OpenProject(window, workspace, messages, dialogs, settings, self.searching)
        self.keep_backups = KeepBackups(workspace, self.keeping, messages)
        self.recover = Recover(window, workspace, self.keeping, messages, self.open_project)
        self.open_pages = OpenPages(
            window, workspace, decoding, scans, messages, dialogs, self.open_project, self.show_page
        )
        self.transcribe = Transcribe(window, workspace, self.reading, messages, settings, make_reading_steps)
        self.read_pages = ReadPages(window, workspace, self.transcribe, messages)
        self.read_hand_again = ReadHandAgain(workspace, self.transcribe, messages)
        self.tell_finished = TellFinished(window, self.read_pages)
        self.show_page_notes = ShowPageNotes(
            window.page_list.pages, workspace, self.searching, self.transcribe, self.read_pages
        )
        self.attach_transcript = AttachTranscript(
            window, workspace, self.reading, messages, dialogs, self.open_pages, self.show_page, self.transcribe,
            make_reading_steps,
        )  # fmt: skip
        self.attach_texts_beside = AttachTextsBeside(
            window, workspace, self.reading, messages, self.open_pages, self.transcribe, make_reading_steps,
            self.attach_transcript,
        )  # fmt: skip
        self.reread = Reread(self.transcribe, workspace)

    def _add_lines_and_text(self, learn: Learn) -> None:
        """The flows by which lines and their text are changed and looked at."""
        window, workspace, messages, settings = self.window, self.workspace, self.messages, self.settings
        self.choose_tool = ChooseTool(window, messages)
        self.edit_lines = EditLines(window, workspace, self.reread)
        self.cut_lines = CutLines(window, workspace, self.reread, messages)
        self.join_lines = JoinLines(window, workspace, self.reread, messages)
        self.order_lines = OrderLines(window, workspace, messages)
        self._add_hands(learn)
        self.edit_text = EditText(window, workspace, messages, settings)
        self.check_spelling = CheckSpelling(window, workspace, self.searching, settings)
        self.doubtful_words = DoubtfulWords(window, workspace, messages, settings, self.check_spelling)
        self.own_words = OwnWords(window, workspace, messages)
        self.count_wrong_words = CountWrongWords(window, workspace, self.searching)
        self.mark_words = MarkWords(window, workspace, messages)
        self.take_notes = TakeNotes(window, workspace)
        self.copy_text = CopyText(window, workspace, messages)
        self.insert_character = InsertCharacter(window, workspace, messages, settings)
        self.set_direction = SetDirection(window, workspace)
        self.go_to_place = GoToPlace(window, workspace, self.show_page)
        self._add_search()
        self.select_lines = SelectLines(window, workspace)
        self.point_at_words = PointAtWords(window, workspace)
        self.lift_lines = LiftLines(window)
        self._add_page_views()
        self._add_translation()

    def _add_pages_and_letters(self) -> None:
        """The flows by which pages and letters are put in order, given hands, and carried away."""
        window, workspace, messages, settings = self.window, self.workspace, self.messages, self.settings
        dialogs, decoding, scans = self.dialogs, self.decoding, self.scans
        self.undo_redo = UndoRedo(window.actions_, workspace, self.show_page, self.transcribe)
        self.paste_image = PasteImage(window, self.open_pages, messages)
        self.select_pages = SelectPages(window, workspace)
        self.order_pages = OrderPages(window, workspace, messages)
        self.remove_pages = RemovePages(window, workspace, messages)
        self.group_letters = GroupLetters(window, workspace, messages, self.show_page)
        self.letter_details = LetterDetails(window, workspace)
        self.assign_hand = AssignHand(window, workspace, messages)
        self.open_hands = OpenHands(window, workspace)
        self.suggest_hands = SuggestHands(window, workspace, decoding, scans, messages)
        self.teaching_line = GoToTeachingLine(window, workspace, self.searching, messages, self.go_to_place)
        self.export = Export(window, workspace, decoding, self.searching, scans, messages, dialogs, settings)
        self.print_transcript = PrintTranscript(window, workspace, decoding, scans, messages, dialogs)
        self.zoom = Zoom(window, workspace)

    def _add_program(self) -> None:
        """The flows about the program itself: its look, its keys, its models, its help."""
        window, messages, settings = self.window, self.messages, self.settings
        self.manage_models = ManageModels(self.reading, messages, self.dialogs, settings, self.transcribe)
        self.change_appearance = ChangeAppearance(window, settings, self.theme)
        self.change_shortcuts = ChangeShortcuts(window.actions_, settings)
        self.preferences = Preferences(
            window, settings, self.manage_models, self.change_appearance, self.change_shortcuts, self.learn_hands,
            self.manage_packages, self.keeping, messages,
        )  # fmt: skip
        self.welcome = Welcome(window, settings, self.keeping, messages, self.preferences)
        self.help = Help(window, self.preferences)

    def _add_project_work(self) -> None:
        """The flows by which a project as a whole is packed, moved, deleted and brought back."""
        window, workspace, messages, settings = self.window, self.workspace, self.messages, self.settings
        dialogs, decoding = self.dialogs, self.decoding
        self.pack_project = PackProject(window, workspace, decoding, messages, dialogs)
        self.unpack_project = UnpackProject(window, decoding, messages, dialogs, self.open_project)
        self.delete_project = DeleteProject(
            window, workspace, messages, self.open_project, self.open_pages, self.pack_project
        )
        self.save_project = SaveProject(
            window, workspace, messages, dialogs, settings, self.open_pages, self.transcribe, decoding
        )
        moving = (self.save_project.work, self.pack_project.work)
        self.go_back = GoBack(
            window, workspace, self.keeping, messages, dialogs, self.open_project, self.open_pages, self.keep_backups,
            moving,
        )  # fmt: skip
        self.save_project.work.busy_changed.connect(self.learn_hands.hold)
        self.save_project.work.busy_changed.connect(self.read_hand_again.hold)

    def _add_end(self) -> None:
        """What must know all others: when the window closes, and which actions there are."""
        window, workspace, scans = self.window, self.workspace, self.scans
        self.remember_window = RememberWindow(window, self.settings)
        queues = (
            self.reading,
            self.decoding,
            self.searching,
            self.learning,
            self.speaking,
            self.translating,
            self.keeping,
        )
        self.close_window = CloseWindow(
            window, workspace, queues, scans, self.remember_window, self.paste_image, self.read_aloud,
            self.read_hand_again,
        )  # fmt: skip
        works = (self.open_project.work, self.save_project.work, self.pack_project.work, self.unpack_project.work,
                 self.go_back.work)  # fmt: skip
        others = (self.open_pages, *works, self.save_sound, self.translate, self.export)
        self.enable_actions = EnableActions(
            window.actions_, workspace, self.reading, others, self.learn_hands, self.read_aloud
        )

    def _add_search(self) -> None:
        """The flows by which places in the text are found, shown with their ink, and corrected."""
        window, workspace, messages = self.window, self.workspace, self.messages
        decoding, scans = self.decoding, self.scans
        texts = ProjectTexts()
        self.find_replace = FindReplace(window, workspace, self.searching, messages, self.go_to_place, texts)
        self.correct_everywhere = CorrectEverywhere(
            window, workspace, self.searching, messages, LikeWordSearch(scans, texts), self.go_to_place
        )
        self.show_insights = ShowInsights(window, workspace, self.searching, messages, self.go_to_place, self.show_page)
        self.decide_names = DecideNames(window, workspace, messages)
        self.correct_misreadings = CorrectMisreadings(window, workspace, self.searching, messages, self.go_to_place)
        self.show_misread_snippets = ShowSnippets(window.misreadings.places, workspace, decoding, scans)
        self.show_snippets = ShowSnippets(window.find_panel.hits, workspace, decoding, scans)
        self.show_history = ShowHistory(window, workspace, messages)
        self.show_like_snippets = ShowSnippets(window.like_places.places, workspace, decoding, scans)

    def _add_page_views(self) -> None:
        """The flows that change how pages are looked at."""
        window, workspace, messages = self.window, self.workspace, self.messages
        decoding, scans = self.decoding, self.scans
        self.turn_pages = TurnPages(window, workspace, messages)
        self.adjust_edges = AdjustEdges(window, workspace, messages, decoding, scans, self.show_page)
        self.level_pages = LevelPages(window, workspace, messages, decoding, scans)
        self.split_pages = SplitPages(window, workspace, messages, decoding, scans)
        self.change_look = ChangeLook(window, workspace)

    def _add_hands(self, learn: Learn) -> None:
        """The flows by which hands are learned."""
        window, workspace, messages, settings = self.window, self.workspace, self.messages, self.settings
        self.look_at_hands = LookAtHands(window, workspace, self.searching, settings)
        self.learn_hands = LearnHands(
            workspace, self.look_at_hands, self.learning, self.reading, messages, settings, learn
        )
        self.offer_hand = OfferHand(
            window, workspace, self.look_at_hands, self.learn_hands, self.read_hand_again, messages, settings
        )
        self.show_hands = ShowHands(window, workspace, self.learn_hands)
        self.keep_hands = KeepHands(
            window, workspace, self.searching, messages, self.dialogs, self.look_at_hands, self.learn_hands,
            self.offer_hand,
        )  # fmt: skip

    def _add_translation(self) -> None:
        """The flows by which texts are translated."""
        window, workspace, messages = self.window, self.workspace, self.messages
        self.translate = Translate(window, workspace, self.translating, messages)
        self.show_translation = ShowTranslation(window, workspace, self.translating, self.settings, self.translate)
        self.manage_packages = ManagePackages(window, self.translating, messages, self.dialogs)
        self.manage_packages.changed.connect(self.show_translation.packages_changed)

    def _add_speech(self) -> None:
        """The flows by which texts are read aloud."""
        window, workspace, messages, settings = self.window, self.workspace, self.messages, self.settings
        speaker = Speaker()
        texts = ChooseTextToSay(window, workspace, settings)
        self.show_spoken_word = ShowSpokenWord(window, workspace, self.show_page)
        self.read_aloud = ReadAloud(
            window, workspace, self.speaking, messages, settings, texts, self.show_spoken_word, speaker,
            self.loudspeaker,
        )  # fmt: skip
        self.save_sound = SaveSound(window, workspace, self.speaking, messages, self.dialogs, settings, texts, speaker)


def build(
    application: QApplication,
    settings: Settings | None = None,
    make_reading_steps: MakeReadingSteps | None = None,
    dialogs: FileDialogs | None = None,
    learn: Learn = learning,
    loudspeaker: Loudspeaker | None = None,
) -> Desktop:
    """The window, ready to be shown, with all that belongs to it."""
    return Desktop(application, settings, make_reading_steps, dialogs, learn, loudspeaker)


def entry() -> None:
    """`hwr-desktop [FILES]`. Exits with 2 and one sentence where there is no display."""
    if sys.argv[1:2] == [child_process.CHILD_FLAG]:
        child_process.serve(sys.argv[2:])
        return
    arguments = _parsed(sys.argv[1:])
    if not _has_display():
        print("hwr-desktop needs a display: start it from a desktop, or use the command “hwr”.", file=sys.stderr)
        raise SystemExit(2)
    raise SystemExit(run([Path(name).absolute() for name in arguments.files]))


def run(files: Sequence[Path]) -> int:
    """Show the window with these files opened, until it is closed. Returns the exit status."""
    start_log()
    left, crash_file = crash_before(), open_crash_file()
    application = QApplication(sys.argv[:1])
    application.setApplicationName("HWR Desktop")
    application.setDesktopFileName("hwr-desktop")
    application.setApplicationVersion(__version__)
    settings = Settings()
    speak(application, settings.window_language)
    try:
        desktop = build(application, settings)
    except Exception as error:
        return not_started(error)
    application.setWindowIcon(program_icon())
    desktop.faults.install()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: desktop.window.close())  # Python hears it at the next tick of a timer
    desktop.window.show()
    desktop.open(files)
    if not files:
        desktop.welcome.greet()
    desktop.recover.look()
    desktop.tell_fault.tell_crash(left)
    status = application.exec()
    if not desktop.close():
        os._exit(status)  # a worker hangs in foreign code; everything is kept, and waiting longer would help nobody
    if crash_file is not None:
        crash_file.flush()
    return status


def _parsed(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="hwr-desktop", description="Reads handwritten letters: opens the files in a window."
    )
    parser.add_argument("files", nargs="*", metavar="FILE", help="images, PDFs, folders of scans, or a project")
    parser.add_argument("--version", action="version", version=f"hwr-desktop {__version__}")
    return parser.parse_args(arguments)


def _has_display() -> bool:
    """Whether Qt can open a window; asked before, because Qt would abort."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
