"""The pictures of `docs/guide`, by the page that shows them: how the window is brought into each state.

All letters are the samples of `resources/samples`. Little depends on what exactly is read: words are looked for in
what the reader made of a page, or written as the sample's ground truth has them. Where a state cannot be reached all
the same, SystemExit says why.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from difflib import SequenceMatcher
from functools import partial
from pathlib import Path
from typing import Any

import pypdfium2
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPolygonF, QTextCursor, QTransform
from PySide6.QtWidgets import QListWidget, QRadioButton, QTextBrowser
from studio import CTRL, SHIFT, Studio

from hwr_desktop import paths
from hwr_desktop.document.letter_edits import letter_begun, with_details
from hwr_desktop.document.name_book import Act, Decision, Kind
from hwr_desktop.document.name_decisions import with_decisions
from hwr_desktop.interchange.page_xml import page_xml_format as page_xml

SAMPLES = paths.resources() / "samples"
ANNA, MARGUERITE, THOMAS = "letter-to-anna.jpg", "lettre-a-marguerite.jpg", "two-pages-to-thomas.pdf"
OF_README = "window"
"""The one picture that is README's."""
PALETTE_PX = 290
Key = Qt.Key
Take = Callable[..., None]
"""Writes a picture under a name: `take(name, widget, area)`, of the whole window where neither is given."""


def open_and_read(studio: Studio, take: Take) -> None:
    """The empty window, and a letter that was read."""
    take("start")
    studio.do("try_sample")
    studio.until_read()
    studio.go_to_text(4)
    take("read")
    studio.do("next_doubt")
    take(OF_README)


def correct(studio: Studio, take: Take) -> None:
    """A checked line above a doubtful word with its choices."""
    read(studio, ANNA)
    write_truly(studio, "letter-to-anna", 0, 1)
    for line in (0, 1):
        studio.go_to_text(line)
        studio.press(Key.Key_Return, CTRL)
    studio.do("next_doubt")
    take("doubtful-word", None, studio.area(studio.window.transcript, height=380))


def spelling(studio: Studio, take: Take) -> None:
    """The list of a misspelt word, and likely misreadings with their ink."""
    alone = studio.folder / ANNA
    alone.write_bytes((SAMPLES / ANNA).read_bytes())
    read(studio, alone)
    for line, words in ((4, " tbey"), (3, " befcre")):
        studio.go_to_text(line)
        studio.press(Key.Key_End)
        studio.type(words)
    until_looked_through(studio)
    studio.press(Key.Key_Home)
    studio.do("next_misspelt")
    take("spelling", None, studio.area(studio.window.transcript, height=380))
    studio.do("correct_misreadings")
    until_looked_through(studio)
    take("misreadings", studio.window.misreadings)
    studio.window.misreadings.closed.emit()


def until_looked_through(studio: Studio) -> None:
    """Wait until the hand has rested long enough and the words of the page were looked at."""
    studio.settle(1500)
    studio.until(lambda: not studio.desktop.searching.busy)


def hands(studio: Studio, take: Take) -> None:
    """The panel of a hand that is being learned."""
    read(studio, ANNA)
    write_truly(studio, "letter-to-anna", *range(17))
    studio.do("hands")
    studio.do("learn_hand")
    panel = studio.window.hands_panel
    progress = studio.desktop.learn_hands
    studio.until(lambda: any(state.done > 2 for state in progress.states))
    take("learning", None, studio.area(studio.window.transcript, panel, height=560))
    studio.do("close_project")


def lines(studio: Studio, take: Take) -> None:
    """The grips of a line, its points, the cutting line, and lines that are being numbered."""
    read(studio, ANNA)
    canvas = studio.window.canvas
    studio.do("zoom_width")
    canvas.setFocus()
    studio.press(Key.Key_Tab, times=10)
    around = studio.area(canvas, top=270, height=200)
    take("line-selected", None, around)
    studio.press(Key.Key_P)
    take("line-points", None, around)
    studio.press(Key.Key_P)
    studio.do("cut_tool")
    studio.press(Key.Key_Left, CTRL)
    take("cutting-line", None, around)
    studio.press(Key.Key_Escape)
    studio.do("zoom_fit")
    studio.window.message_bar.clear()
    studio.do("order_tool")
    studio.press(Key.Key_Space)
    for _ in range(3):
        studio.press(Key.Key_Tab)
        studio.press(Key.Key_Space)
    take("numbering", None, studio.area(canvas))


def pages(studio: Studio, take: Take) -> None:
    """The corners of a photographed sheet, clean paper, and a double page that was split."""
    photo = photographed(SAMPLES / ANNA, studio.folder / "photo.jpg")
    studio.window.actions_["read_when_opened"].setChecked(False)
    read(studio, photo, reading=False)
    studio.do("adjust_edges")
    studio.settle(2500)
    window = studio.window
    take("page-edges", None, studio.area(window.edges_bar, window.canvas))
    studio.press(Key.Key_Return)
    studio.settle()
    take("page-straightened", None, studio.area(window.canvas))
    studio.do("close_project")
    read(studio, MARGUERITE, reading=False)
    studio.do("change_look")
    window.look_bar.contrast.setFocus()
    studio.press(Key.Key_Right, times=5)
    window.look_bar.clean.click()
    studio.settle(1500)
    take("clean-background", None, studio.area(window.look_bar, window.page_list, window.canvas, height=480))
    window.look_bar.close_button.click()
    studio.do("close_project")
    read(studio, double_page(SAMPLES / THOMAS, studio.folder / "double.png"), reading=False)
    studio.do("split_pages")
    studio.until(lambda: len(studio.workspace.pages) == 2)
    studio.settle(2000)
    take("double-page-split", None, studio.area(window.page_list, window.canvas))
    studio.window.actions_["read_when_opened"].setChecked(True)


def letters(studio: Studio, take: Take) -> None:
    """Four pages in three letters, and what is known of the last of them."""
    read(studio, ANNA, MARGUERITE, THOMAS)
    for _ in range(2):
        studio.do("next_page")
        studio.settle()
        studio.do("begin_letter")
    studio.do("letter_details")
    fields = ("News from Harbour Street", "Eleanor", "Thomas", "March 2nd, 1887")
    for words in fields:
        studio.type(words)
        studio.press(Key.Key_Tab)
    studio.window.letter_panel.fields["date_written"].setFocus()
    studio.press(Key.Key_Return)
    studio.window.letter_panel.fields["place"].setFocus()
    studio.type("Whitby")
    take("letters")


def marks(studio: Studio, take: Take) -> None:
    """Every mark that there is, and a note that is being written."""
    read(studio, ANNA)
    write_truly(studio, "letter-to-anna", 7, 9, 10, 11)
    select_words(studio, 9, "Mr.")
    studio.do("mark_abbreviation")
    studio.type("Mister")
    studio.press(Key.Key_Return)
    select_words(studio, 9, "Pell")
    studio.do("mark_unclear")
    select_words(studio, 10, "wash tub,")
    studio.do("mark_inserted")
    select_words(studio, 11, "certainly")
    studio.do("mark_struck")
    select_words(studio, 7, "great")
    studio.press(Key.Key_Right)
    studio.do("mark_gap")
    studio.type("1 word, torn")
    studio.press(Key.Key_Return)
    studio.go_to_text(11)
    studio.do("note_line")
    studio.type("The hens are in the letter of May 1901 as well.")
    take("marks", None, studio.area(studio.window.transcript, top=190, height=420))


def find_and_replace(studio: Studio, take: Take) -> None:
    """A word found on several pages, also where it was misread."""
    read(studio, ANNA, MARGUERITE, THOMAS)
    studio.do("find")
    studio.type("whale")
    studio.window.find_panel.tolerant.click()
    studio.settle(2500)
    take("find", None, studio.area(studio.window.find_panel))


def what_matters(studio: Studio, take: Take) -> None:
    """What three letters are about, each with its date."""
    before = studio.window.actions_["read_when_opened"].isChecked()
    studio.window.actions_["read_when_opened"].setChecked(False)
    read(studio, ANNA, MARGUERITE, THOMAS, reading=False)
    workspace = studio.workspace
    studio.until(lambda: len(workspace.pages) == 4 and not studio.desktop.decoding.busy)
    stems = ("letter-to-anna", "lettre-a-marguerite", "two-pages-to-thomas-0001", "two-pages-to-thomas-0002")
    for page_id, stem in zip(workspace.pages, stems, strict=True):
        page = workspace.page_of(page_id)
        workspace.edit(page.with_lines(page_xml.read(SAMPLES / "truth" / f"{stem}.xml").lines), "Lines")
    project = workspace.project
    for page_id, day in zip(workspace.pages, ("1903-06-14", "1911-09-03", "1887-03-02"), strict=False):
        project = letter_begun(project, page_id, f"d{page_id}")
        project = with_details(project, f"d{page_id}", {"date_from": day})
    places = [Decision(Act.CONFIRM, Kind.PLACE, name) for name in ("Lynmouth", "Whitby")]
    workspace.set_project(with_decisions(project, places), "Letters")
    studio.do("insights")
    panel = studio.window.insights_panel
    panel.whole_project.setChecked(True)
    studio.until(lambda: bool(panel.timeline.marks))
    studio.settle(1500)
    panel.tree.go_to(next(row for row in panel.tree.model_.sections[0].rows if row.name == "Mr. Pell"))
    panel.confirm_button.click()
    studio.settle(1500)
    take("what-matters", None, studio.area(studio.window.transcript, panel))
    studio.do("close_project")
    studio.window.actions_["read_when_opened"].setChecked(before)


def everywhere_and_history(studio: Studio, take: Take) -> None:
    """The places where the same was misread, and what a line said before."""
    read(studio, THOMAS)
    wrong, right, page, line, truth = misread_often(studio)
    studio.desktop.show_page.show(page)
    studio.settle()
    select_words(studio, line, wrong)
    studio.type(right)
    studio.settle(1500)
    studio.do("correct_everywhere")
    studio.until(studio.window.like_places.isVisible)
    studio.settle(2500)
    take("places", None, studio.area(studio.window.like_places))
    studio.window.like_places.correct_button.click()
    studio.settle(1500)
    type_line(studio, line, truth)
    studio.do("line_history")
    dialog = studio.dialog()
    studio.press(Key.Key_Down)
    take("history", dialog)
    studio.put_away(dialog)


def characters(studio: Studio, take: Take) -> None:
    """The palette of special characters beside the text."""
    read(studio, MARGUERITE)
    write_truly(studio, "lettre-a-marguerite", 0, 1, 2)
    studio.go_to_text(1)
    studio.do("special_characters")
    studio.type("e")
    window = studio.window
    window.resizeDocks([window.character_palette], [PALETTE_PX], Qt.Orientation.Horizontal)  # else as the last panel
    studio.settle()
    take("characters", None, studio.area(window.transcript, window.character_palette, height=228))


def print_and_export(studio: Studio, take: Take) -> None:
    """The print window with the scan beside its text."""
    read(studio, ANNA)
    studio.do("print")
    printing = studio.dialog()
    next(each for each in printing.findChildren(QRadioButton) if "beside" in each.text()).click()
    studio.settle(4000)
    take("print", printing)
    studio.put_away(printing)


def projects(studio: Studio, take: Take) -> None:
    """What can be carried on with, and the menu in which projects are kept, packed and deleted."""
    read(studio, THOMAS)
    menu = studio.menu("File")
    take("file-menu", menu)
    studio.put_away(menu)
    studio.do("close_project")
    studio.settle()
    empty = studio.window.empty_state
    take("carry-on", None, studio.area(empty).adjusted(250, 85, -250, -60))


def preferences(studio: Studio, take: Take) -> None:
    """The pages of the preferences, and the dark theme."""
    for row, name in ((0, "models"), (2, "appearance")):
        studio.do("preferences")
        dialog = studio.dialog()
        dialog.findChildren(QListWidget)[0].setCurrentRow(row)
        if name == "models":  # above it stands where the model is on this machine
            scroll_to(dialog.findChildren(QTextBrowser)[0], "How it measured")
        take(name, dialog)
        studio.put_away(dialog)
    read(studio, ANNA)
    studio.do("theme_dark")
    studio.go_to_text(4)
    take("dark")
    studio.do("theme_light")


def keyboard(studio: Studio, take: Take) -> None:
    """The sheet of keys."""
    studio.do("shortcuts")
    dialog = studio.dialog()
    take("shortcuts", dialog)
    studio.put_away(dialog)


PAGES: tuple[Callable[[Studio, Take], None], ...] = (
    open_and_read,
    correct,
    spelling,
    hands,
    lines,
    pages,
    letters,
    marks,
    find_and_replace,
    what_matters,
    everywhere_and_history,
    characters,
    print_and_export,
    projects,
    preferences,
    keyboard,
)


# --- what several pages need -------------------------------------------------------------------------------------


def read(studio: Studio, *names: str | Path, reading: bool = True) -> None:
    """Open scans in a new project and have all of them read; the first page is shown."""
    if studio.workspace.file is not None:
        studio.do("close_project")
    before = len(studio.workspace.pages)
    studio.desktop.open([SAMPLES / name for name in names])
    studio.until(lambda: len(studio.workspace.pages) > before and studio.workspace.page is not None)
    if reading:
        studio.until_read()
        if len(studio.workspace.pages) > 1:
            studio.do("read_all")
            studio.until(lambda: studio.desktop.reading.busy)
            studio.until_read()
    else:
        studio.settle(1500)
    studio.window.message_bar.clear()


def write_truly(studio: Studio, sample: str, *numbers: int) -> None:
    """Type what the sample's ground truth says into these lines, counted from 0."""
    truth = [line.text for line in page_xml.read(SAMPLES / "truth" / f"{sample}.xml").lines]
    if len(truth) != len(studio.texts):
        raise SystemExit(f"{sample}: the lines found are not those that are there; look at it by hand")
    for number in numbers:
        type_line(studio, number, truth[number])
    studio.settle()


def type_line(studio: Studio, number: int, text: str) -> None:
    """Type over the whole text of a line, counted from 0; the caret comes before it."""
    studio.go_to_text(number)
    studio.press(Key.Key_Home)
    studio.press(Key.Key_End, SHIFT)
    studio.type(text)
    studio.press(Key.Key_Home)


def select_words(studio: Studio, number: int, words: str) -> None:
    """Select words of a line, to be typed over or marked."""
    assert studio.workspace.page is not None
    line = studio.workspace.page.lines[number]
    start = f" {line.text} ".index(f" {words} ")
    studio.go_to_text(number)
    studio.window.transcript.select_text(line.id, start, start + len(words))


def misread_often(studio: Studio) -> tuple[str, str, str, int, str]:
    """A word that was misread in the same way most often: what was read, what is right, its first page and line, and
    what that line truly says.

    Raises SystemExit where the reader makes no mistake twice.
    """
    counts: Counter[tuple[str, str]] = Counter()
    first: dict[tuple[str, str], tuple[str, int, str]] = {}
    for number, page_id in enumerate(studio.workspace.pages, 1):
        truth = page_xml.read(SAMPLES / "truth" / f"two-pages-to-thomas-{number:04}.xml")
        there = [line.text for line in truth.lines]
        for at, line in enumerate(studio.workspace.page_of(page_id).lines):
            nearest = max(there, key=partial(likeness, line.text))
            for one, other in zip(line.text.split(), nearest.split(), strict=False):
                if one != other and len(line.text.split()) == len(nearest.split()) and one.isalpha():
                    counts[one, other] += 1
                    first.setdefault((one, other), (page_id, at, nearest))
    (wrong, right), often = counts.most_common(1)[0] if counts else (("", ""), 0)
    if often < 2:
        raise SystemExit("the reader makes no mistake twice in the sample; take another letter for this picture")
    return wrong, right, *first[wrong, right]


def likeness(one: str, other: str) -> float:
    """How alike two texts are, from 0 to 1."""
    return SequenceMatcher(None, one, other).ratio()


def scroll_to(browser: QTextBrowser, words: str) -> None:
    """Show a text from these words on."""
    browser.find(words)
    bar = browser.verticalScrollBar()
    wished = bar.value() + browser.cursorRect().top()
    browser.moveCursor(QTextCursor.MoveOperation.Start)  # nothing is selected in the picture
    bar.setValue(wished)


def photographed(scan: Path, photo: Path) -> Path:
    """A sheet as if it had been photographed aslant on a table."""
    sheet = QImage(str(scan))
    width, height = sheet.width(), sheet.height()
    corners = [(0.16, 0.08), (0.93, 0.12), (0.88, 0.96), (0.06, 0.88)]
    table = QImage(width, height, QImage.Format.Format_RGB32)
    table.fill(QColor(58, 46, 40))
    edge = [(50, 50), (width - 50, 50), (width - 50, height - 50), (50, height - 50)]
    whole = QPolygonF([QPointF(x, y) for x, y in edge])
    lying = QPolygonF([QPointF(x * width, y * height) for x, y in corners])
    painter = QPainter(table)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    laid: Any = QTransform.quadToQuad(whole, lying)  # a transform, which the bindings' stubs do not say
    painter.setTransform(laid)
    painter.setClipRect(50, 50, width - 100, height - 100)
    painter.drawImage(0, 0, sheet)
    painter.end()
    table.save(str(photo), quality=92)
    return photo


def double_page(letter: Path, image: Path) -> Path:
    """The two pages of a letter on one image, as an open sheet with a shadow in its fold."""
    document = pypdfium2.PdfDocument(letter)
    halves = [document[at].render(scale=2.5).to_pil().convert("RGB") for at in range(2)]
    width, height = halves[0].size
    sheet = halves[0].resize((2 * width, height))
    for at, half in enumerate(halves):
        sheet.paste(half, (at * width, 0))
    for away in range(14):
        shade = 90 + 9 * away
        for x in (width - 1 - away, width + away):
            column = sheet.crop((x, 0, x + 1, height)).point(lambda value, shade=shade: value * shade // 225)
            sheet.paste(column, (x, 0))
    sheet.save(image)
    return image
