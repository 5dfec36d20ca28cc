"""What is found to be translated, in small sources and in the program's own."""


def found(source, name="ui/window.py"):
    from source_strings import Sources

    sources = Sources()
    sources.read(source, name)
    return list(sources.texts), sources.faults


def test_texts_are_found_in_the_context_they_are_translated_in():
    # GIVEN every way in which a text can be translated
    source = """
CONTEXT = "Words"
class Panel(QWidget):
    def __init__(self):
        self.setText(self.tr("one page" if n == 1 else "{n} pages"))
        self.setText(self.tr("long, "
                             "and longer"))
def words():
    return translate(CONTEXT, "of the module"), QCoreApplication.translate("Other", "of another")
def fail(path):
    raise InputError("{name} is {what}.", name=path.name, what=Phrase("empty"))
"""
    # THEN each is found in its context, once
    texts, faults = found(source + source)
    assert texts == [
        ("Panel", "one page"), ("Panel", "{n} pages"), ("Panel", "long, and longer"), ("Words", "of the module"),
        ("Other", "of another"), ("Errors", "{name} is {what}."), ("Errors", "empty"),
    ]  # fmt: skip
    assert faults == []


def test_a_text_that_cannot_be_found_is_told_of():
    # GIVEN texts that are put together before they are translated, or in a context that nobody can know
    source = """
class Panel(QWidget):
    def show(self, n):
        self.tr(f"{n} pages")
        self.tr("%n page(s)", "", n)
        translate(type(self).__name__, "page")
        raise ModelError(f"{n} is no model.")
        words = self.tr
"""
    # THEN none is passed over in silence
    texts, faults = found(source)
    assert texts == []
    assert [fault.split(": ")[0] for fault in faults] == [f"ui/window.py:{line}" for line in (4, 5, 6, 7, 8)]


def test_what_only_looks_like_a_text_is_left_alone():
    source = """
class Panel(QWidget):
    def paint(self, painter, text):
        painter.translate(3, 4)
        text.translate(TABLE)
        raise ProjectError(self.words)
"""
    assert found(source) == ([], [])


def test_the_texts_of_the_program_hold_those_of_its_tables():
    from source_strings import of_the_program

    from hwr_desktop.ui.actions import REASONS, TABLE

    texts = of_the_program().texts
    assert {("Actions", row.tip) for row in TABLE} | {("Actions", reason) for reason in REASONS.values()} <= set(texts)
    assert ("Errors", "{name} is empty (0 bytes): copy or scan it again.") in texts
