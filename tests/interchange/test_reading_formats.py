"""Markdown, HTML, DOCX and ODT: compared with reference files, or opened again by other programs' parts.

What the reference files hold was looked at once; HWR_NEW_REFERENCES=1 in the environment writes them anew.
"""

from __future__ import annotations

import io
import os
import re
import zipfile
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import docx
import pytest
from docx.enum.text import WD_UNDERLINE
from lxml import etree
from markdown_it import MarkdownIt

from hwr_desktop.document.page import Character, Line, Mark, MarkKind, Page
from hwr_desktop.document.project import Letter
from hwr_desktop.document.running_text import running_text
from hwr_desktop.interchange.document import Document
from hwr_desktop.interchange.formats import FORMATS
from hwr_desktop.interchange.office.odt_styles import name_of
from hwr_desktop.interchange.options import ExportOptions, Lines, Marks

REFERENCE = Path(__file__).parents[1] / "reference"
FOR_PEOPLE = ("txt", "markdown", "html", "docx", "odt", "csv", "xlsx")
JOINED = {"lines": Lines.JOINED, "translation": "de"}


@pytest.mark.parametrize("name", ["txt", "markdown", "html", "csv"])
@pytest.mark.parametrize("options", [{}, {**JOINED, "alternatives": True}], ids=["kept", "joined"])
def test_text_formats_are_as_they_were(name, options, sample):
    written = FORMATS[name].render(sample(**options))
    path = REFERENCE / f"letters-{'joined' if options else 'kept'}{FORMATS[name].suffix}"
    if os.environ.get("HWR_NEW_REFERENCES"):
        path.write_bytes(written)
    assert written.decode() == path.read_bytes().decode()


@pytest.mark.parametrize("name", FOR_PEOPLE)
def test_the_same_document_gives_the_same_bytes(name, sample):
    options = {**JOINED, "scans": True, "table": True}
    written = FORMATS[name].render(sample(**options))
    assert written == FORMATS[name].render(sample(**options))
    # AND what is a package does not tell when it was made
    if name in ("docx", "odt", "xlsx"):
        with zipfile.ZipFile(io.BytesIO(written)) as archive:
            assert {entry.date_time[0] for entry in archive.infolist()} == {1980}


@pytest.mark.parametrize("name", FOR_PEOPLE)
@pytest.mark.parametrize("options", [{}, JOINED, {"table": True, "scans": True}, {"marks": Marks.SIGNS}], ids=str)
def test_nothing_that_a_line_says_is_too_much(name, options):
    # GIVEN text that breaks files and programs that are not careful
    texts = (
        "\x00\x07\x1b[31m]]> lone \ud800 \ufffe", "=cmd|' /C calc'!A0", "<script>alert(1)</script> & \" '",
        "x" * 40_000, "שלום \u202eabc", "e\u0301\u0302\u0303 " * 20, "`*_[]()#+-.!|~$^<>&", "   ",
        "a\u2028b\u0085c\r\nd", "\t\ttabs",
        "_x0041_ {{x}} %s \\", "1. 2) - + = :",
    )  # fmt: skip
    marks = tuple(Mark(kind, 0, 3, '"\x01<>\ud800') for kind in MarkKind)
    odd = Character("a", float("nan"), (0, 0), (1, 1))
    lines = tuple(
        Line(f"l'{at}\"<", ((0, at), (9, at), (9, at + 9)) if at % 2 else (), (), text, float("nan"),
             (odd,) * len(text), marks=marks, note="a\ud800\n=b", language='e"<', region="gone")
        for at, text in enumerate(texts)
    )  # fmt: skip
    pages = [
        Page("p", '../"<a>\x00.png', 0, 0, lines=lines, language="x\x00", direction="ttb", note="\x02\n"),
        Page("q", "", 10, 10),
        Page("p", "same id", 10, 10),
    ]
    letters = (Letter("d", ("p",), title="\x00<\ud800", note="\x1f"), Letter("e", ("q",), title="   "))
    whole = Document(pages, letters, "\x00\ud800<title>", ExportOptions(**options), '"\x00')
    # THEN each format takes it, and none, and nothing at all
    for document in (whole, replace(whole, pages=[], letters=()), Document([Page("q", "a.png", 10, 10)])):
        assert isinstance(FORMATS[name].render(document), bytes)
    if name == "html":
        assert b"<script" not in FORMATS[name].render(whole)


@pytest.mark.parametrize("lines", Lines)
def test_whatever_a_line_says_another_reader_of_markdown_shows_it(lines):
    # GIVEN lines that look like Markdown, one after the other and each by itself
    texts = (
        "# no heading", "- no list", "+ nor here", "1. nor 2) here", "1848) nor", "> no quotation", "===", "---", "***",
        "    no code", "a `b` *c* _d_ **e** ~~f~~", "[a](b) ![c](d) [^1] [x]: y", "<b>&amp;</b> &copy;", "| a | b |",
        "ends in a backslash \\", "\\* # $x^2$", "~~~", "```",
    )  # fmt: skip
    together = Page("p", "a.png", 10, 10, lines=tuple(Line(f"l{at}", (), (), text) for at, text in enumerate(texts)))
    alone = [Page(f"q{at}", "", 10, 10, lines=(Line("l", (), (), text),)) for at, text in enumerate(texts)]
    for pages in ([together], *([page] for page in alone)):
        written = FORMATS["markdown"].render(Document(pages, options=ExportOptions(lines))).decode()
        # THEN a program of others shows paragraphs with just that text
        html = MarkdownIt("commonmark").enable(["strikethrough", "table"]).render(written)
        shown = re.sub(r"\s+", " ", unescape(re.sub(r"</?p>|<br />", " ", html))).strip()
        said = [line.text for page in pages for line in page.lines]
        wanted = running_text(said) if lines is Lines.JOINED else " ".join(said)
        assert shown == re.sub(r"\s+", " ", wanted).strip()


def test_html_loads_nothing_and_every_link_leads_somewhere(sample):
    # GIVEN the page with everything
    for options in ({"scans": True, "translation": "de"}, {"scans": True, "table": True}, JOINED):
        seen = _Seen()
        seen.feed(FORMATS["html"].render(sample(**options)).decode())
        # THEN its references are inside it, and no tag is left open
        assert seen.links and all(link[1:] in seen.ids for link in seen.links)
        assert all(source.startswith("data:image/png;base64,") for source in seen.sources)
        assert len(seen.ids) == len(set(seen.ids)) and not seen.open
    # AND pictures come only where they are wanted
    assert b"data:image" not in FORMATS["html"].render(sample(scans=False))


class _Seen(HTMLParser):
    """What an HTML file refers to and names."""

    def __init__(self) -> None:
        super().__init__()
        self.links, self.sources, self.ids, self.open = [], [], [], []

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        self.links += [found["href"]] if "href" in found else []
        self.sources += [found["src"]] if "src" in found else []
        self.ids += [found["id"]] if "id" in found else []
        if tag not in ("meta", "img", "input"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def test_word_has_headings_details_marks_notes_and_languages(sample):
    # WHEN a Word document is opened again
    word = docx.Document(io.BytesIO(FORMATS["docx"].render(sample())))
    by_style = {style: [p.text for p in word.paragraphs if p.style.name == style] for style in ("Title", "Heading 1")}
    # THEN its headings and details are there
    assert by_style == {
        "Title": ["Family letters"],
        "Heading 1": ["From Charles Darwin to J. D. Hooker, 12 March 1848", "Letter 2", "Names"],
    }
    assert "From: Charles Darwin\nTo: J. D. Hooker\n" in word.paragraphs[2].text
    # AND marks are formats
    runs = {run.text: run for paragraph in word.paragraphs for run in paragraph.runs}
    assert runs["lately"].font.strike and runs["late"].font.underline is True
    assert runs["thank"].font.underline == WD_UNDERLINE.DOTTED and runs[" [Doctor]"].font.color.rgb is not None
    assert runs["Falconer"].font.underline == WD_UNDERLINE.DASH
    # AND notes are comments
    assert [comment.text for comment in word.comments] == ["in pencil, by another hand", "a flourish"]
    # AND Hebrew runs from right to left, in its language
    hebrew = next(p for p in word.paragraphs if p.text.startswith("שלום"))
    assert hebrew._p.xpath("./w:pPr/w:bidi") and all(run.font.rtl for run in hebrew.runs if run.text != "\n")
    assert hebrew._p.xpath(".//w:lang/@w:bidi")[0] == "he"
    assert word.styles["Normal"].element.xpath(".//w:lang/@w:val") == ["en"]


def test_word_has_a_table_of_ink_text_and_translation(sample):
    word = docx.Document(io.BytesIO(FORMATS["docx"].render(sample(scans=True, table=True, translation="de"))))
    first = word.tables[0]
    assert [cell.text for cell in first.rows[0].cells] == ["Line", "Scan", "Text", "Translation"]
    assert [cell.text for cell in first.rows[2].cells] == ["2", "", "My dear Hooker,", "Mein lieber Hooker,"]
    assert len(first.rows) == 9 and len(word.inline_shapes) == 10
    assert word.sections[0].page_width > word.sections[0].page_height
    # AND without scans or a translation there are no columns for them
    plain = docx.Document(io.BytesIO(FORMATS["docx"].render(sample(table=True))))
    assert [cell.text for cell in plain.tables[0].rows[0].cells] == ["Line", "Text"]


def content(data: bytes) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read("content.xml"))


def plain(element: etree._Element) -> str:
    """The text of a paragraph as a reader shows it."""
    if element.tag == name_of("text:line-break"):
        own = "\n"
    elif element.tag == name_of("text:s"):
        own = " " * int(element.get(name_of("text:c")))
    else:
        own = "" if element.tag == name_of("office:annotation") else element.text or ""
        own += "" if element.tag == name_of("office:annotation") else "".join(map(plain, element))
        return own + (element.tail or "")
    return own + (element.tail or "")


def test_odt_is_a_whole_package_with_the_same_text_as_word(sample):
    # GIVEN the same document in both formats
    for options in ({}, JOINED):
        data = FORMATS["odt"].render(sample(**options))
        word = docx.Document(io.BytesIO(FORMATS["docx"].render(sample(**options))))
        texts = [plain(p) for p in content(data).iter(name_of("text:p"), name_of("text:h"))
                 if p.getparent().tag == name_of("office:text")]  # fmt: skip
        # THEN both say the same
        assert texts == [paragraph.text for paragraph in word.paragraphs]
        assert [plain(p) for note in content(data).iter(name_of("office:annotation")) for p in note[1:]] == [
            comment.text for comment in word.comments
        ]
    # AND the package begins with its type, and every file in it is told and whole
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
        assert names[0] == "mimetype" and archive.infolist()[0].compress_type == zipfile.ZIP_STORED
        told = etree.fromstring(archive.read("META-INF/manifest.xml")).xpath("//@*[local-name()='full-path']")
        assert sorted(told) == sorted(
            ["/", *(name for name in names if name not in ("mimetype", "META-INF/manifest.xml"))]
        )
        for name in names:
            if name.endswith(".xml"):
                etree.fromstring(archive.read(name))


def test_every_style_that_odt_names_is_there(sample):
    data = FORMATS["odt"].render(sample(scans=True, table=True, translation="de"))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        roots = [etree.fromstring(archive.read(name)) for name in ("content.xml", "styles.xml")]
        made = {name for root in roots for name in root.xpath("//@*[local-name()='name']")}
        used = {name for root in roots for name in root.xpath("//@*[contains(local-name(),'style-name')]")}
        assert used and used <= made
        pictures = roots[0].xpath("//@*[local-name()='href']")
        assert len(pictures) == 10 and set(pictures) <= set(archive.namelist())
