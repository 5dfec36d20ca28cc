"""Languages as files name them."""

from __future__ import annotations

import re

_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def language_tag(language: str | None) -> str | None:
    """The language as a tag that schemas accept (BCP 47), such as `en` or `pt-BR`; None where it is none."""
    tag = (language or "").replace("_", "-")
    return tag if _TAG.fullmatch(tag) else None


NAMES = {
    "ca": "Catalan",
    "cs": "Czech",
    "da": "Danish",
    "de": "German",
    "el": "Greek",
    "en": "English",
    "es": "Spanish",
    "fi": "Finnish",
    "fr": "French",
    "he": "Hebrew",
    "hu": "Hungarian",
    "it": "Italian",
    "la": "Latin",
    "nl": "Dutch",
    "no": "Norwegian",
    "pl": "Polish",
    "pt": "Portuguese",
    "ro": "Romanian",
    "ru": "Russian",
    "sv": "Swedish",
    "yi": "Yiddish",
}
"""What PAGE calls languages; it has a closed list of them."""

CODES = {name: code for code, name in NAMES.items()}
