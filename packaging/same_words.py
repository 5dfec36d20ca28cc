"""Words that are the same in English and in another language, so that nobody takes them for forgotten ones."""

_BOTH = {
    "JSON": "a format's name",
    "PAGE XML": "a format's name",
    "PDF (*.pdf)": "a format's name",
    " pt": "a unit",
    "{n} s": "a unit",
    "{n} min": "a unit",
    "Version {version}": "the word is the same",
    "{hand} ({lines})": "no words of its own",
}

SAME: dict[str, dict[str, str]] = {
    "de": {
        **_BOTH,
        "{keys}: {word}, {likely}": "no words of its own",
        "{hand}; {words}": "no words of its own",
        "Name": "the word is the same",
        "Scan": "the German word too, with its plural Scans",
        "Scans ({kinds})": "the German word too",
        "Start": "the word is the same",
        "Text": "the word is the same",
        "Text (*.txt)": "the word is the same",
    },
    "fr": {
        **_BOTH,
        "&Pages": "the word is the same",
        "1 page": "the word is the same",
        "{n} pages": "the word is the same",
        "Action": "the word is the same",
        "Collection": "the word is the same",
        "Date": "the word is the same",
        "Latin": "the word is the same",
        "Licence": "spelt alike",
        "Menu": "the word is the same",
        "Messages": "the word is the same",
        "Note": "the word is the same",
        "Page {number}": "the word is the same",
        "Page {number} ({name})": "the word is the same",
        "Page {first}": "the word is the same",
        "Pages": "the word is the same",
        "Version {number}": "the word is the same",
        "Zoom": "the word is the same",
        "{what}, page {number}": "the word is the same",
    },
}
"""The texts by language, each with the reason."""
