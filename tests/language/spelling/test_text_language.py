from hwr_desktop.language.spelling.text_language import likely_language


def test_a_text_is_in_the_language_that_knows_its_words():
    assert likely_language(["My dear mother, we came home", "in the evening"]) == "en"
    assert likely_language(["Ma chère mère, nous sommes rentrés", "hier au soir"]) == "fr"


def test_of_other_languages_nothing_is_said():
    assert likely_language(["Liebe Mutter, wir sind gestern Abend nach Hause gekommen"]) is None
    assert likely_language(["", "1903"]) is None
