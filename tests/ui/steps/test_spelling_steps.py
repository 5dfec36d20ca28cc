"""Pages are looked through in their own language, and only where something has changed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.page import PERSON, Line, Page, new_id
from hwr_desktop.language.spelling import misspelt_words
from hwr_desktop.store.project_file import ProjectFile
from hwr_desktop.ui.steps import spelling_steps
from hwr_desktop.ui.steps.spelling_steps import PageSpelling, SpellingRequest, misreading_steps


def page_of(*texts, language=None):
    outline, baseline = rectangle(Box(0, 0, 9, 9)), ((0.0, 5.0), (9.0, 5.0))
    lines = tuple(Line(new_id(), outline, baseline, text, author=PERSON) for text in texts)
    return Page(new_id("p"), "scan.png", 100, 100, lines=lines, language=language)


@pytest.fixture
def project(tmp_path):
    """A project whose first page says too little to tell its language, and whose second says enough."""
    pages = [page_of("mon gatcau"), page_of("Ma chère maman, je pense souvent à toi", "et à toute la famille")]
    with ProjectFile.create(tmp_path / "Letters") as file:
        file.add_pages(pages, "Add")
        yield file, pages


def words(known):
    return [word.text for line in known.values() for word in line.wrong]


def last(steps):
    return list(steps)[-1]


def test_the_language_is_the_one_that_was_said_or_the_letters(project):
    file, (page, other) = project
    request = SpellingRequest(file.file, page, (page.id, other.id), None, frozenset())
    # THEN the letter tells it where the page cannot
    assert words(last(PageSpelling().steps(request))) == ["gatcau"]
    assert words(last(PageSpelling().steps(replace(request, letter=(page.id,))))) == []
    # AND what somebody said goes before that
    assert words(last(PageSpelling().steps(replace(request, language="de")))) == []
    assert words(last(PageSpelling().steps(replace(request, page=replace(page, language="de"), language="fr")))) == []


def test_only_lines_that_changed_are_looked_at_again(project, monkeypatch):
    file, (_, page) = project
    looked: list[str] = []
    whole = misspelt_words.misspelt

    def counted(line, *given):
        looked.append(line.text)
        return whole(line, *given)

    monkeypatch.setattr(misspelt_words, "misspelt", counted)
    spelling = PageSpelling()
    request = SpellingRequest(file.file, page, (page.id,), "fr", frozenset())
    list(spelling.steps(request))
    assert len(looked) == 2
    # WHEN one line is changed THEN only that is looked at, the other being equal though not the same
    changed = page.with_lines((replace(page.lines[0], text="Ma chere mamnan"), replace(page.lines[1])))
    known = last(spelling.steps(replace(request, page=changed)))
    assert looked[2:] == ["Ma chere mamnan"] and words(known) == ["mamnan"]
    # WHEN words of the project come THEN all of it
    assert words(last(spelling.steps(replace(request, page=changed, own=frozenset({"Mamnan"}))))) == []
    assert len(looked) == 5


def test_what_was_found_is_kept_when_the_looking_is_stopped_before_its_end(project, monkeypatch):
    # GIVEN a page that was looked through, and looking that is stopped after each line
    file, (_, page) = project
    monkeypatch.setattr(spelling_steps, "SLICE_S", -1)
    spelling = PageSpelling()
    request = SpellingRequest(file.file, page, (page.id,), "fr", frozenset())
    list(spelling.steps(request))
    looked: list[str] = []
    monkeypatch.setattr(misspelt_words, "misspelt", lambda line, *given: looked.append(line.text) or ())
    changed = replace(request, page=page.with_lines((replace(page.lines[0], text="Ma mamnan"), page.lines[1])))
    next(spelling.steps(changed))
    # WHEN it is looked through to its end THEN no line is looked at twice
    list(spelling.steps(changed))
    assert looked == ["Ma mamnan"]


def test_misreadings_of_a_long_page_come_as_they_are_found(project, monkeypatch):
    file, (page, _) = project
    monkeypatch.setattr(spelling_steps, "SLICE_S", -1)
    long = page.with_lines([replace(each, author=None) for each in page_of("mon gatcau", "ma rnere", "oui").lines])
    file.edit(long, "Read")
    found = list(misreading_steps(file.file, ((page.id,),), "fr", frozenset()))
    # THEN each line is a step, so that others need not wait, and each place comes once
    assert [step.pages_done for step in found] == [0, 0, 0, 1, 1]
    assert [place.hit.text for step in found for place in step.places] == ["mon gatcau", "ma rnere"]


def test_the_rest_of_a_word_that_was_broken_is_left_alone(project):
    file, _ = project
    page = page_of("she was a rnoth-", "erzz of five", language="en")
    assert words(last(PageSpelling().steps(SpellingRequest(file.file, page, (page.id,), None, frozenset())))) == []
