"""Links on screen: what an opened one brings in, and what a person takes along."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from decision_aid.person.journey import Journey
from decision_aid.person.links import encode
from decision_aid_web.shell.frame import CONTENT, the_content, today
from pages.test_pages import TO_TAKE

ROOT = Path(__file__).parents[2]
PAGES = ("your_scar", "your_health", "compare", "visits", "summary")
KELOID = Journey(picked=("silicone", "steroid-injection")).with_answers({"scar": "keloid", "skin": "dark-brown-black"})
OTHER = Journey().with_answers({"scar": "stretch-marks"})


def opened(journey=None, **address):
    """Open the aid by a link, in a tab that has these answers; here the code comes as `a`, as some programs rewrite it."""
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    app.session_state["journey"] = Journey() if journey is None else journey
    for name, value in address.items():
        app.query_params[name] = value
    for folded in TO_TAKE:
        app.session_state[f"{folded}-open"] = True
    return app.run()


def summary(journey, **address):
    return opened(journey, **address).switch_page("pages/summary.py").run()


def code_of(journey):
    return encode(journey, the_content().version)


def text_of(app):
    return " ".join(element.value for element in app.markdown)


def links_on(app):
    return [code.value for code in app.code if "lang=" in code.value]


def notices(app):
    share = the_content().words.ui.share
    names = {share[name]: name for name in share}
    version = the_content().version
    return [
        name for info in app.info for text, name in names.items() if text.replace("{version}", version) == info.value
    ]


def test_a_link_brings_the_answers_and_says_so():
    app = opened(a=code_of(KELOID))
    assert app.session_state["journey"] == KELOID
    assert notices(app) == ["opened"]


@pytest.mark.standard("W24")
def test_the_answers_leave_the_address():
    app = opened(a=code_of(KELOID), lang="en")
    assert dict(app.query_params) == {"lang": "en"}


@pytest.mark.parametrize("code", ["", "x", "AAAA", "<script>", "a" * 5000, code_of(KELOID)[:-1], code_of(KELOID) + "A"])
def test_a_link_that_is_not_whole_gives_a_kind_note_and_a_fresh_start(code):
    app = opened(a=code)
    assert not app.exception
    assert app.session_state["journey"] == Journey()
    assert notices(app)[0] in ("damaged", "foreign")
    assert "<h1" in text_of(app)


def test_a_damaged_link_leaves_the_answers_of_the_tab_alone():
    assert opened(OTHER, a=code_of(KELOID)[:-1]).session_state["journey"] == OTHER


def test_a_tab_with_other_answers_is_asked_first():
    app = opened(OTHER, a=code_of(KELOID))
    assert app.session_state["journey"] == OTHER
    app.button(key="link-use").click().run()
    assert app.session_state["journey"] == KELOID
    assert "link-use" not in {button.key for button in app.button}


def test_a_tab_can_keep_its_own_answers():
    app = opened(OTHER, a=code_of(KELOID))
    app.button(key="link-keep").click().run()
    assert app.session_state["journey"] == OTHER
    assert "link-use" not in {button.key for button in app.button}


def test_a_question_on_screen_shows_the_answers_that_were_taken_over():
    app = opened(OTHER, a=code_of(KELOID)).switch_page("pages/your_scar.py").run()
    assert app.radio(key="q-scar").value == "stretch-marks"
    app.button(key="link-use").click().run()
    assert app.radio(key="q-scar").value == "keloid"


def test_an_older_link_says_that_the_content_has_changed():
    assert notices(opened(a=encode(KELOID, "0000000000"))) == ["changed", "opened"]
    assert notices(opened(v="0000000000")) == ["changed"]
    assert notices(opened(v=the_content().version)) == []


def test_a_link_to_the_aid_brings_its_options():
    assert opened(options="silicone,snake-oil").session_state["journey"].picked == ("silicone",)


def test_a_link_to_the_aid_leaves_options_that_were_picked_alone():
    assert opened(KELOID, options="taping").session_state["journey"] == KELOID


@pytest.mark.standard("C3", "W24")
def test_the_summary_shows_a_link_without_answers():
    app = summary(KELOID, clinic="example")
    assert links_on(app) == [f"/?lang=en&clinic=example&options=silicone,steroid-injection&v={the_content().version}"]


@pytest.mark.standard("W24")
def test_a_link_with_answers_is_made_only_after_its_content_was_shown():
    app = summary(KELOID)
    assert "share-held" not in text_of(app)
    app.button(key="share-show").click().run()
    assert "dark brown" in text_of(app)[text_of(app).index("share-held") :]
    assert len(links_on(app)) == 1
    app.button(key="share-make").click().run()
    assert links_on(app)[1].endswith(f"#a={code_of(KELOID)}")
    assert 'class="qr share-code"' in text_of(app)


def test_a_changed_answer_takes_the_request_for_a_link_back():
    app = summary(KELOID)
    app.button(key="share-show").click().run()
    app.button(key="share-make").click().run()
    app.radio(key="choice").set_value("not-yet").run()
    assert len(links_on(app)) == 1
    assert "share-held" not in text_of(app)


def test_nothing_said_means_nothing_to_put_in_a_link():
    assert "share-show" not in {button.key for button in summary(Journey()).button}


HOSTILE = {
    "picked": Journey(picked=("no-treatment", "mesotherapy")).with_answers({"scar": "unsure"}),
    "picked-twice": Journey(picked=("silicone", "silicone")),
    "choice": Journey(choice="dermabrasion").with_answers({"scar": "unsure"}),
    "start-long-ago": Journey(start=date(1, 1, 1)).with_answers({"scar": "unsure"}),
    "start-in-years": Journey(start=date(today().year + 5, 12, 31), picked=("microneedling",)).with_answers(
        {"scar": "atrophic-acne"}
    ),
    "prices": Journey(prices={"microneedling": 999_999_999.0}, picked=("microneedling",)).with_answers(
        {"scar": "atrophic-acne"}
    ),
    "limits": Journey().with_answers(dict.fromkeys(("max_visits", "days_off_each", "weeks_until_event"), 999_999_999)),
    "shape-of-another-scar": Journey().with_answers({"scar": "keloid", "dent_shape": "icepick", "budget": 5.0}),
    "wish": Journey(wishes={"no-such-wish": "matters"}),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_no_page_stumbles_over_answers_that_only_a_forged_link_has(name):
    app = opened(a=code_of(HOSTILE[name]))
    for place in PAGES:
        app.switch_page(f"pages/{place}.py").run()
        assert not app.exception
    app.button(key="share-show").click().run()
    app.button(key="share-make").click().run()
    assert not app.exception


def test_own_words_of_the_tab_stay_when_its_own_link_is_opened():
    mine = KELOID.with_note("own_wish", "Be done by summer")
    assert opened(mine, a=code_of(mine)).session_state["journey"] == mine


@pytest.fixture
def second_language(tmp_path, monkeypatch):
    """Serve content with a second language: English under another name, with another title of the summary."""
    root = Path(shutil.copytree(CONTENT, tmp_path / "content"))
    shutil.copytree(root / "words/en", root / "words/eo")
    labels = root / "words/eo/ui/summary.yaml"
    title = the_content().words.ui.summary.title
    labels.write_text(labels.read_text("utf-8").replace(f"title: {title}\n", "title: Xaxaxa\n"), "utf-8")
    monkeypatch.setattr("decision_aid_web.shell.frame.CONTENT", root)
    yield
    the_content.cache_clear()


@pytest.mark.usefixtures("second_language")
def test_a_link_picks_the_language_and_the_links_on_the_page_carry_it_on():
    app = summary(None, lang="eo")
    assert "Xaxaxa" in text_of(app)
    assert "/?lang=eo" in links_on(app)[0]


@pytest.mark.usefixtures("second_language")
@pytest.mark.parametrize("asked", ["en", "yy", "x" * 100])
def test_a_language_without_words_falls_back(asked):
    assert "Xaxaxa" not in text_of(summary(None, lang=asked))
