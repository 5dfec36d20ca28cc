"""Characters that keyboards lack, in sets by language, and what each is called.

Each set has groups, which stand together in the palette. A combining mark stands in its set by itself, and joins the
letter before it once it is in the text.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

CONTEXT = "SpecialCharacters"
OWN = "own"
"""The id of the set that a person fills."""


@dataclass(frozen=True)
class CharacterSet:
    """A set: its id, its title in English, the languages (ISO 639-1) it serves, and its groups of characters."""

    id: str
    title: str
    languages: tuple[str, ...]
    groups: tuple[str, ...]


SETS = (
    CharacterSet(
        "western", "English and French", ("en", "fr"),
        (
            "œæçéèêëàâîïôöûùüÿñ", "ŒÆÇÉÈÊËÀÂÎÏÔÖÛÙÜ", "ſþðȝƿꝛ⁊&ÞÐȜ", "ᵃᵇᶜᵈᵉᵍʰⁱˡᵐⁿᵒᵖʳˢᵗᵘʷˣʸ",
            "«»“”‘’„–—…·†‡§¶", "£¢₶°½¼¾⅓⅔№ªº¹²³×",
        ),
    ),
    CharacterSet(
        "german", "German", ("de",),
        ("äöüßſÄÖÜẞ", "„“‚‘»«›‹–—…§¶†", "ℳ₰℔℥£½¼¾°·²³", "\u0304\u0305\u0364"),
    ),
    CharacterSet(
        "latin", "Latin and its abbreviations", ("la",),
        ("æœęāēīōūȳ", "ꝑꝓꝗꝙꝛꝝꝟꝯꝰ⁊ꝫ&", "ÆŒĘĀĒĪŌŪȲ", "\u0303\u0304\u0305\u0363\u0364\u0365\u0366\u0367\u036f", "·¶†‡§℟℣"),
    ),
    CharacterSet(
        "romance", "Spanish, Italian, Portuguese, Catalan", ("es", "it", "pt", "ca"),
        ("áéíóúüñçàèìòùâêôãõïî", "ÁÉÍÓÚÜÑÇÀÈÌÒÙÂÊÔÃÕ", "¿¡«»“”–—…·ŀªº§¶"),
    ),
    CharacterSet(
        "northern", "Dutch and the North", ("nl", "da", "sv", "nb", "nn", "no", "is", "fi"),
        ("åæøäöþðáéíóúýëïĳƒ", "ÅÆØÄÖÞÐÁÉÍÓÚÝ", "„“”«»–—…§¶†"),
    ),
    CharacterSet(
        "central", "Polish, Czech, Hungarian and others", ("pl", "cs", "sk", "hu", "hr", "sl", "ro"),
        ("ąćęłńóśźż", "áčďéěíňřšťúůýž", "őűöüĺľŕôäđăâîșț", "ĄĆĘŁŃÓŚŹŻ", "ÁČĎÉĚÍŇŘŠŤÚŮÝŽ", "ŐŰÖÜĐĂÂÎȘȚ", "„”‚’«»–—…§"),
    ),
    CharacterSet(
        "greek", "Greek", ("el", "grc"),
        (
            "αβγδεζηθικλμνξοπρσςτυφχψω", "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ", "άέήίόύώϊϋΐΰ", "ἀἁὰᾶἐἑὲἠἡὴῆἰἱὶῖ",
            "ὀὁὸὐὑὺῦὠὡὼῶᾳῃῳῥ", "ϛϟϡϐϑϕϰϗ·«»",
        ),
    ),
    CharacterSet(
        "cyrillic", "Cyrillic", ("ru", "uk", "be", "bg", "sr"),
        (
            "абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ", "ѣіѳѵѢІѲѴ", "їєґўђјљњћџ",
            "ѡѧѫѯѱѕꙋ", "\u0301\u0483№«»„“–—",
        ),
    ),
    CharacterSet(
        "hebrew", "Hebrew and Yiddish", ("he", "yi"),
        (
            "אבגדהוזחטיכךלמםנןסעפףצץקרשת", "װױײ",
            "\u05b0\u05b1\u05b2\u05b3\u05b4\u05b5\u05b6\u05b7\u05b8\u05b9\u05bb\u05bc\u05c1\u05c2\u05bf",
            "־׳״׃₪\u200f\u200e",
        ),
    ),
    CharacterSet(
        "signs", "Signs and fractions", (),
        (
            "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⁄", "⁰¹²³⁴⁵⁶⁷⁸⁹", "₀₁₂₃₄₅₆₇₈₉", "×÷±=≈≠√∞%‰°′″", "£$€¢¥ƒ₤ℳ₰",
            "→←↑↓☞☜☙❧✓✗☐☑", "♂♀☉☽☿♃♄♁", "℞℥ʒ℈℔",
        ),
    ),
)  # fmt: skip

_UNSEEN = {"\u200e": "LRM", "\u200f": "RLM"}
_BASES = {"æ": "a", "œ": "o", "ß": "s", "ſ": "s", "þ": "t", "ð": "d", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "ƿ": "w"}


def title_of(character_set: CharacterSet) -> str:
    """The title of a set in the window's language."""
    return QCoreApplication.translate(CONTEXT, character_set.title)


def set_for(language: str | None) -> str:
    """The id of the set for that language (ISO 639-1, or a longer tag); the first set where none serves it."""
    code = (language or "").partition("-")[0].lower()
    return next((each.id for each in SETS if code in each.languages), SETS[0].id)


def name_of(text: str) -> str:
    """What a character is called, in English as Unicode has it; a piece of text of several letters is its own name."""
    if len(text) != 1:
        return text
    name = unicodedata.name(text, "")
    return name.capitalize() if name else f"U+{ord(text):04X}"


def shown(text: str) -> str:
    """A character as it can be seen: a combining mark on a dotted circle, one without ink by its short name."""
    return f"\u25cc{text}" if unicodedata.combining(text[0]) else _UNSEEN.get(text, text)


def base_of(text: str) -> str:
    """The plain letter, in lower case, that somebody would press to find a character: e for É, s for ſ."""
    first = unicodedata.normalize("NFKD", text)[:1].lower()
    return _BASES.get(first, first)
