"""What languages are called, each in its own words, so that the names are right in every window."""

from __future__ import annotations

NAMES = {
    "ar": "العربية", "bn": "বাংলা", "ca": "Català", "cs": "Čeština", "da": "Dansk", "de": "Deutsch", "el": "Ελληνικά",
    "en": "English", "eo": "Esperanto", "es": "Español", "et": "Eesti", "fa": "فارسی", "fi": "Suomi", "fr": "Français",
    "ga": "Gaeilge", "he": "עברית", "hi": "हिन्दी", "hu": "Magyar", "id": "Bahasa Indonesia", "it": "Italiano",
    "ja": "日本語", "ko": "한국어", "la": "Latina", "lt": "Lietuvių", "lv": "Latviešu", "nb": "Norsk bokmål",
    "nl": "Nederlands", "no": "Norsk", "pb": "Português (Brasil)", "pl": "Polski", "pt": "Português", "ro": "Română",
    "ru": "Русский", "sk": "Slovenčina", "sl": "Slovenščina", "sq": "Shqip", "sv": "Svenska", "th": "ไทย",
    "tr": "Türkçe", "uk": "Українська", "ur": "اردو", "vi": "Tiếng Việt", "zh": "简体中文", "zt": "繁體中文",
}  # fmt: skip
"""By the codes that language packages have."""


def language_name(code: str) -> str:
    """A language's name in itself, or its code where that is not known."""
    return NAMES.get(code, code)
