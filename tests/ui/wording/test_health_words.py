from hwr_desktop.errors import Phrase
from hwr_desktop.health.part import Part, State
from hwr_desktop.ui.wording.health_words import line_of, paragraph_of, state_words


def test_no_state_is_told_by_its_sign_alone(qapp):
    # GIVEN a part in each state WHEN they are told THEN sign and word differ, and both are there
    told = {state: line_of(Part(Phrase("Voices"), state, Phrase("none"))) for state in State}
    assert len({words[0] for words in told.values()}) == len({state_words(state) for state in State}) == len(State)
    assert all(state_words(state) in words and "none" in words for state, words in told.items())


def test_a_folder_cannot_pass_for_html(qapp):
    # GIVEN what is known and done, with signs that mean something in HTML
    part = Part(Phrase("Kept"), State.FAULTY, Phrase("{folder}", folder="/a<b>&c"), Phrase("Use <that>."))
    # THEN they are told as they stand
    assert "/a&lt;b&gt;&amp;c" in paragraph_of(part) and "Use &lt;that&gt;." in paragraph_of(part)
