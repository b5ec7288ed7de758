"""The content changes, or breaks, while people are in the middle of their way."""

import pytest

from browser.driver import KELOID
from faults.trees import broken, reworded, without
from faults.witness import choose, keeps
from serving import Aid


def served_from(aid, root):
    aid.root = root
    aid.start()


@pytest.mark.fault("New words during a session", "the server ends, and starts with other words of an option")
def test_new_words_come_and_answers_stay(aid, come, tmp_path):
    (tab,) = come(aid)
    aid.stop()
    served_from(aid, reworded(tmp_path / "new", "Silicone sheet or gel", "Silicone gel or sheet"))
    choose(tab.connected(), "Silicone")
    assert keeps(tab, choice="silicone")
    assert "Silicone gel or sheet" in tab.page.locator(".st-key-choice").inner_text()


@pytest.mark.fault(
    "An option that a person picked is gone", "the server ends, and starts with content that lacks its id"
)
def test_what_is_gone_is_named_and_set_aside_and_the_rest_stays(aid, come, tmp_path):
    (tab,) = come(aid)
    aid.stop()
    served_from(aid, without(tmp_path / "new", "silicone"))
    choose(tab.connected(), "Not yet")
    tab.settled()
    assert tab.memory() == {**KELOID, "picked": ["steroid-injection"], "choice": "not-yet"}
    assert "silicone" in tab.page.evaluate("sessionStorage.getItem('scar-choices-unread')")


@pytest.mark.fault(
    "Broken content at a start", "a second server is started with a half-finished edit; the first goes on"
)
def test_a_server_with_broken_content_refuses_to_start_and_the_old_one_goes_on(aid, come, tmp_path):
    (tab,) = come(aid)
    new = Aid(broken(tmp_path / "new"), log=tmp_path / "log")
    with pytest.raises(ChildProcessError):
        new.start()
    assert "scars.yaml" in (tmp_path / "log").read_text("utf-8")
    choose(tab)
    assert keeps(tab, choice="not-yet")
