"""What the find panel and the message bar say of a search and of replacing."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from hwr_desktop.ui.steps.search_steps import MOST_LISTED, Found

translate = QCoreApplication.translate


def words_of_search(found: Found, pages: int, tolerant: bool) -> str:
    """How many places were found by now on how many of so many pages, and which of them are listed."""
    if not found.places:
        words = translate("FindWords", "Nothing found") if found.over else ""
    elif found.places == 1:
        words = translate("FindWords", "One place")
    elif len(found.pages) == 1:
        words = translate("FindWords", "{places} places on one page").format(places=_number(found.places))
    else:
        words = translate("FindWords", "{places} places on {pages} pages").format(
            places=_number(found.places), pages=_number(len(found.pages))
        )
    if found.places > MOST_LISTED and found.over:
        listed = (
            translate("FindWords", "{words}; the nearest {n} are listed")
            if tolerant
            else translate("FindWords", "{words}; the first {n} are listed")
        )
        words = listed.format(words=words, n=_number(MOST_LISTED))
    if not found.over:
        words = translate("FindWords", "{words} … page {done} of {all} is searched").format(
            words=words, done=_number(found.pages_done), all=_number(pages)
        )
    return words.strip()


def words_of_progress(done: int, count: int) -> str:
    """How far replacing is."""
    words = translate("FindWords", "Replacing: page {done} of {all}")
    return words.format(done=_number(done), all=_number(count))


def words_of_replacing(places: int, pages: int) -> str:
    """How much was replaced, and that it can be taken back."""
    words = translate("FindWords", "Replaced: {places} places on {pages} pages. Undo takes all of it back.")
    if places == 1:
        words = translate("FindWords", "Replaced: one place. Undo takes it back.")
    elif pages == 1:
        words = translate("FindWords", "Replaced: {places} places on one page. Undo takes all of it back.")
    return words.format(places=_number(places), pages=_number(pages))


def _number(value: int) -> str:
    return QLocale().toString(value)
