"""The heirloom file: loads nothing, lets no stranger's script run, and leads from every line to its ink and back."""

from __future__ import annotations

import json
import re
import time
from base64 import b64decode, b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from PySide6.QtQml import QJSEngine

from hwr_desktop.document.lines.line_times import LineTimes
from hwr_desktop.document.name_book import Kind, NamedPlace
from hwr_desktop.document.page import PERSON, Alternative, Author, AuthorKind, Line, Mark, MarkKind, Page
from hwr_desktop.document.project import Letter
from hwr_desktop.document.recording import Recording
from hwr_desktop.interchange.document import Document
from hwr_desktop.interchange.formats import FORMATS
from hwr_desktop.interchange.html.heirloom_script import SCRIPT
from hwr_desktop.interchange.options import ExportOptions, Lines, Marks

EVERYTHING = {"translation": "de", "alternatives": True}
LOADING = frozenset(
    ("action", "background", "cite", "data", "formaction", "href", "manifest", "ping", "poster", "src", "srcdoc",
     "srcset", "style", "xlink:href", "xml:base")
)  # fmt: skip
EMPTY = frozenset(("meta", "img", "input"))


class Seen(HTMLParser):
    """A file taken apart: its elements with their attributes, the text in those of an id, its style and its script."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, str] = {}
        self.inside: dict[str, list[str]] = {"style": [], "script": []}
        self._open: list[tuple[str, str | None]] = []
        self.feed(data.decode())
        self.close()
        assert not self._open

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        assert len(found) == len(attributes)
        self.elements.append((tag, found))
        if tag not in EMPTY:
            self._open.append((tag, found.get("id")))

    def handle_startendtag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))

    def handle_endtag(self, tag):
        assert self._open.pop()[0] == tag

    def handle_data(self, data):
        if self._open and self._open[-1][0] in self.inside:
            self.inside[self._open[-1][0]].append(data)
        for _, name in self._open:
            if name:
                self.texts[name] = self.texts.get(name, "") + data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for each, attributes in self.elements if each == tag]

    def of_class(self, name: str) -> list[dict[str, str | None]]:
        return [each for _, each in self.elements if name in (each.get("class") or "").split()]

    @property
    def ids(self) -> list[str]:
        return [attributes["id"] for _, attributes in self.elements if attributes.get("id")]


def seen(document: Document) -> Seen:
    return Seen(FORMATS["heirloom"].render(document))


def check_loads_nothing(file: Seen) -> None:
    """That no attribute and no style refers to anything but data in the file and places in it."""
    for tag, attributes in file.elements:
        for name, value in attributes.items():
            if name in LOADING:
                assert value.startswith(("#", "data:image/", "data:audio/")), (tag, name)
            if name != "content":
                assert "url(" not in (value or "").lower()
            assert not name.startswith("on"), (tag, name)
        assert tag not in ("base", "link", "iframe", "object", "embed", "use", "image", "video", "source")
        assert attributes.get("http-equiv") in (None, "Content-Security-Policy")
    (style,) = file.inside["style"]
    assert "@import" not in style and "url(" not in style and "src" not in style and "\\" not in style


@pytest.mark.parametrize("options", [{}, EVERYTHING, {"marks": Marks.SIGNS}, {"marks": Marks.CLEAN}], ids=str)
def test_it_loads_nothing_and_every_link_leads_somewhere(options, sample):
    # GIVEN letters in which everything occurs
    file = seen(sample(**options))
    # THEN there is no reference but to what is in the file
    check_loads_nothing(file)
    assert len(file.ids) == len(set(file.ids))
    links = [attributes["href"] for attributes in file.all("a")]
    assert links and {link[1:] for link in links} <= set(file.ids)
    # AND what labels and names refer to is there
    for name in ("for", "aria-labelledby"):
        assert {each[name] for _, each in file.elements if name in each} <= set(file.ids)


def test_its_policy_lets_only_its_own_script_run(sample):
    file = seen(sample())
    (policy,) = [each["content"] for each in file.all("meta") if "http-equiv" in each]
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    (script,) = file.inside["script"]
    digest = b64encode(sha256(script.encode()).digest()).decode()
    assert rules == {
        "default-src": "'none'",
        "img-src": "data:",
        "style-src": "'unsafe-inline'",
        "script-src": f"'sha256-{digest}'",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    # AND that script asks for nothing from elsewhere and writes no markup
    assert not re.search(r"fetch|XMLHttp|import|innerHTML|document\.write|eval|https?:|Worker|storage", script)


def test_text_of_a_stranger_stays_text(sample):
    # GIVEN text everywhere that would break out of a careless file
    evil = "</script><img src=x onerror=alert(1)><a href='https://example.org'>\"&<!--</style>"
    author = Author(AuthorKind.MODEL, evil)
    line = replace(
        sample().pages[0].lines[0], text=evil, note=evil, author=author, language=evil,
        alternatives=(Alternative(evil, 0.5, author),),
        translations=(sample().pages[0].lines[0].translations[0]._replace(language=evil, text=evil),),
        marks=tuple(Mark(kind, 0, 8, evil) for kind in MarkKind),
    )  # fmt: skip
    page = Page("p1", evil, 1000, 1500, lines=(line,), note=evil, language=evil)
    names = tuple(NamedPlace(at, kind, evil, evil, line.id, 0, 9) for at, kind in enumerate(Kind))
    letter = Letter("d1", ("p1",), *[evil] * 8)
    for marks in Marks:
        options = ExportOptions(marks=marks, translation=evil, alternatives=True)
        file = seen(Document([page], (letter,), evil, options, evil, names, sample().pictures))
        # THEN it is shown as it is, and nothing of it is markup
        check_loads_nothing(file)
        assert len(file.all("img")) == 1 and len(file.inside["script"]) == 1
        assert file.inside["script"] == [SCRIPT]
        assert marks is not Marks.WRITTEN or evil in file.texts["p1-1"]


def test_scans_and_texts_lie_side_by_side_and_lead_to_each_other(sample):
    # WHEN letters are written with their scans
    document = sample()
    file = seen(document)
    # THEN each page has its scan, whole
    pictures = file.all("img")
    assert len(pictures) == 3
    assert b64decode(pictures[0]["src"].split(",")[1]) == document.pictures.page(document.pages[0]).data
    # AND each line that has a place has its outline there, which leads to its text, which leads back
    lines = [each["id"] for each in file.of_class("line")]
    shapes = file.of_class("shape")
    assert lines == [f"p1-{at}" for at in range(1, 9)] + ["p2-1", "p2-2"]
    assert [each["href"] for each in shapes] == [f"#{line}" for line in lines]
    links = [each["href"] for each in file.all("a")]
    assert all(f"#{each['id']}" in links for each in shapes)
    # AND one reaches the outlines of a page by the tab key once, and every line's number
    assert [each["tabindex"] for each in shapes].count("0") == 2
    assert len(file.all("summary")) == len(lines)


def test_outlines_lie_where_the_page_is_looked_at(sample):
    # GIVEN a page that is turned, and of which a part is looked at
    frame = ((100.0, 200.0), (900.0, 200.0), (900.0, 1200.0), (100.0, 1200.0))
    page = replace(sample().pages[0], turn=90, frame=frame)
    file = seen(replace(sample(), pages=[replace(page, lines=page.lines[2:3])]))
    # THEN outlines are in pixels of that view: the line's box (180 to 950, 280 to 330) turned clockwise
    (drawing,) = file.all("svg")
    assert drawing["viewbox"] == "0 0 1000 800"
    (outline,) = file.all("polygon")
    assert outline["points"] == "920,80 920,850 870,850 870,80"


def test_each_line_tells_where_it_comes_from(sample):
    told = {name: text.replace("\n", " ") for name, text in seen(sample(**EVERYTHING)).texts.items()}
    # THEN models and people are told, and doubt, marks, names and other readings, for those who cannot point
    assert "Read by the model latin-1, 91% sure. Nobody has checked it yet. Translated by machine." in told["p1-1"]
    assert "“Down”: place“12 March 1848”: date, 1848-03-12" in told["p1-1"]
    assert "Typed or corrected by a person. Found right by a person." in told["p1-2"]
    assert "“thank”: read by machine, 8% sure; perhaps: think" in told["p1-3"]
    assert "Another reading, by the model latin-1: “I think you”" in told["p1-3"]
    for fact in ("“Dr”: abbreviation: Doctor", "“Falconer”: unclear", "“lately”: struck out", "“late”: put in later",
                 "“Falconer”: Hugh Falconer (person)", "It is not known who read this line."):  # fmt: skip
        assert fact in told["p1-4"]
    assert "Illegible: 3 words" in told["p1-5"]
    # AND other readings are told only where they are wished for
    assert "think" not in seen(sample()).texts["p1-3"]


def test_a_corrected_line_says_so(sample):
    machine = Alternative("My dear Hooter,", 0.4, Author(AuthorKind.MODEL, "latin-1"))
    for line, said in (
        (Line("l", (), (), "My dear Hooker,", author=PERSON, alternatives=(machine,)),
         "Corrected by a person; read otherwise by the model latin-1."),
        (Line("l", (), (), machine.text, author=PERSON, alternatives=(machine,)), "Typed or corrected by a person."),
        (Line("l", (), (), "Hooker", author=Author(AuthorKind.IMPORT, "old.xml")), "Taken from old.xml."),
        (Line("l", (), (), "Hooker", float("nan"), author=Author(AuthorKind.MODEL)), "Read by machine."),
        (Line("l", (), (), ""), "Nothing has been read here."),
    ):  # fmt: skip
        assert said in seen(Document([Page("p", "a.png", 10, 10, lines=(line,))])).texts["p1-1"]


def test_letters_are_listed_and_names_lead_to_their_lines(sample):
    file = seen(sample())
    # THEN letters head their pages, and the contents lead to them
    assert file.texts["letter1"].strip().startswith("From Charles Darwin to J. D. Hooker, 12 March 1848")
    assert "From Charles Darwin to J. D. Hooker, 12 March 1848" in file.texts["contents"]
    assert "page 1" in file.texts["contents"] and "Letter 2" in file.texts["contents"]
    assert "PlaceDown" in file.texts["letter1"].replace("\n", "") and "empty.png" in file.texts["letter2"]
    assert "contents" not in seen(replace(sample(), pages=sample().pages[:1])).ids
    # AND people, places and dates lead to where they stand
    index = file.texts["names"]
    places = [index.index(each) for each in ("People", "Hugh Falconer", "Joseph Hooker", "Places", "Down", "Dates")]
    assert places == sorted(places)
    assert [each["href"] for each in file.all("a")].count("#p1-1") == 3  # its outline, a place and a date


def test_dates_stand_in_their_order(sample):
    names = tuple(
        NamedPlace(at, Kind.DATE, name, normal, "l1", 0, 4)
        for at, (name, normal) in enumerate((("May 1849", "1849-05"), ("April 1850", "1850-04"), ("Tuesday", "")))
    )
    index = seen(replace(sample(), names=names)).texts["names"]
    assert index.index("May 1849") < index.index("April 1850") < index.index("Tuesday")


def test_languages_and_directions_are_told(sample):
    file = seen(sample(**EVERYTHING))
    lines = {each["id"]: each for each in file.of_class("line")}
    assert lines["p1-1"]["dir"] == "ltr" and lines["p2-1"]["dir"] == "rtl"
    languages = [each["lang"] for each in file.of_class("text")]
    assert languages == ["en"] * 8 + ["he"] * 2
    assert {each["lang"] for each in file.of_class("translation")} == {"de"}
    # AND what is in no language that is known does not pass for English
    unknown = seen(replace(sample(), language=None, pages=[replace(sample().pages[0], language=None)]))
    assert {each["lang"] for each in unknown.of_class("text")} == {""}


def test_a_translation_can_be_switched_off_where_there_is_one(sample):
    with_it, without = seen(sample(**EVERYTHING)), seen(sample())
    assert "translated" in with_it.ids and "Mein lieber Hooker," in with_it.texts["p1-2"]
    assert "translated" not in without.ids and "Mein" not in without.texts["p1-2"]


def test_it_has_landmarks_and_headings_that_skip_no_level(sample):
    for document in (sample(**EVERYTHING), replace(sample(), letters=())):
        file = seen(document)
        assert [len(file.all(tag)) for tag in ("header", "main", "footer", "h1")] == [1, 1, 1, 1]
        levels = [int(tag[1]) for tag, _ in file.elements if re.fullmatch("h[1-6]", tag)]
        assert all(after - before <= 1 for before, after in pairwise(levels))
        assert all(each.get("alt") for each in file.all("img"))
        assert all(each.get("aria-label") or each.get("id") for each in file.all("button"))


def test_without_scripts_the_search_is_hidden_and_all_text_is_there(sample):
    file = seen(sample(**EVERYTHING))
    (form,) = file.all("form")
    assert "hidden" in form
    whole = "".join(file.texts.values())
    assert all(line.text.split()[-1] in whole for page in sample().pages for line in page.lines if line.text)


def test_without_pictures_it_is_text_only(sample):
    file = seen(replace(sample(), pictures=None))
    assert not file.all("img") and not file.of_class("shape") and len(file.of_class("line")) == 10


def test_the_same_pages_give_the_same_bytes_and_lines_are_always_kept(sample):
    written = FORMATS["heirloom"].render(sample(**EVERYTHING))
    assert written == FORMATS["heirloom"].render(sample(**EVERYTHING))
    assert written == FORMATS["heirloom"].render(sample(**EVERYTHING, lines=Lines.JOINED, table=True))


def test_odd_pages_are_no_obstacle(sample):
    texts = ("\x00\x07 lone \ud800 \ufffe", "x" * 40_000, "a\u2028b\r\nc", "   ", "\t")
    lines = tuple(Line(f"l{at}", (), ((0, 0), (5, 5)) if at % 2 else (), text) for at, text in enumerate(texts))
    pages = [Page("p", '../"<a>\x00.png', 0, 0, lines=lines), Page("q", "", 10, 10), Page("p", "same id", 10, 10)]
    check_loads_nothing(seen(Document(pages, title="\x00\ud800", pictures=sample().pictures)))
    check_loads_nothing(seen(Document([])))


def test_words_are_found_whatever_their_accents(qapp):
    # GIVEN the script in an engine of JavaScript without a browser
    engine = QJSEngine()
    assert not engine.evaluate(SCRIPT).isError()
    find = "((text, wanted) => hitsIn(text, wanted).map(([from, to]) => text.slice(from, to)).join('|'))"
    for text, wanted, found in (
        ("Grüße aus Köln, gruss und GRÜSSE", "grusse", "Grüße|GRÜSSE"),
        ("die Straße", "STRASS", "Straß"),
        ("élève e\u0301leve", "eleve", "élève|e\u0301leve"),
        ("שָׁלוֹם לך", "שלום", "שָׁלוֹם"),
        ("Mother’s", "mother's", "Mother’s"),
        ("𝔄 cœur", "coeur", "cœur"),
        ("a.b axb", "a.b", "a.b"),
        ("aaaa", "aa", "aa|aa"),
        ("nothing", "  ", ""),
        ("nothing", "\u0301", ""),
    ):
        assert engine.evaluate(f"{find}({json.dumps(text)}, {json.dumps(wanted)})").toString() == found


def test_a_recording_plays_from_the_file_itself_and_lines_know_when_they_are_heard(sample):
    # GIVEN a letter that a voice of the computer read aloud
    begins = {"l2": 1.5, "l1": 0.0}
    document = replace(sample(), recording=Recording(b"OggS sound", "audio/ogg", 'Anna "of" <Leeds>', begins))
    file = seen(document)
    # THEN the sound is in the file, to be played and paused, and nothing else may be loaded
    check_loads_nothing(file)
    (audio,) = file.all("audio")
    assert b64decode(audio["src"].removeprefix("data:audio/ogg;base64,")) == b"OggS sound" and "controls" in audio
    assert audio["aria-label"] == 'Read by a computer (Anna "of" <Leeds>)'
    (policy,) = [each["content"] for each in file.all("meta") if "http-equiv" in each]
    assert policy.endswith("; media-src data:") and policy.startswith("default-src 'none'; img-src data:; ")
    # AND lines say when they are heard
    heard = {each["id"]: each["data-heard"] for each in file.of_class("line") if "data-heard" in each}
    assert heard == {"p1-1": "0.00", "p1-2": "1.50"}
    # AND without a recording there is nothing of it
    assert not seen(sample()).all("audio")


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="this system cannot be put into another time zone")
@pytest.mark.parametrize(("zone", "days"), [("UTC0", (5, 6, 20)), ("NZDT-13", (6, 6, 20)), ("PST8", (5, 6, 20))])
def test_a_line_tells_on_which_day_here_it_was_written_and_found_right(sample, monkeypatch, zone, days):
    # GIVEN a line read by a model, one typed and checked later, and one of which nobody knows when
    read, typed, checked = days
    monkeypatch.setenv("TZ", zone)
    times = {
        "l1": LineTimes("2026-03-05T23:59:00.000+00:00"),
        "l2": LineTimes("2026-03-06T08:00:00.000+00:00", "2026-11-20T08:00:00.000+00:00"),
        "l3": LineTimes("soon"),
    }
    try:
        time.tzset()
        file = seen(replace(sample(), times=times))
    finally:
        monkeypatch.undo()
        time.tzset()
    # THEN the days stand in what is told of them
    assert f"Read by the model latin-1 on {read} March 2026, 91% sure." in file.texts["p1-1"]
    assert f"Typed or corrected by a person on {typed} March 2026." in file.texts["p1-2"]
    assert f"Found right by a person on {checked} November 2026." in file.texts["p1-2"]
    assert "Read by the model latin-1, 70% sure." in file.texts["p1-3"]
