"""The server that the tests start: nothing of it stays behind, also where it never answered."""

import os

import pytest

from serving import Aid


def is_running(pid: int) -> bool:
    try:
        os.killpg(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_a_server_that_does_not_answer_in_time_leaves_nothing_behind():
    aid = Aid(patience=0)
    with pytest.raises(TimeoutError, match="did not answer"):
        aid.start()
    assert not is_running(aid.process.pid)


def test_a_server_that_ends_by_itself_is_told_at_once(tmp_path):
    (tmp_path / "src/decision_aid_web").mkdir(parents=True)
    (tmp_path / "src/decision_aid_web/server.py").write_text("raise SystemExit(1)\n", "utf-8")
    (tmp_path / "src/decision_aid_web/__init__.py").touch()
    aid = Aid(root=tmp_path)
    with pytest.raises(ChildProcessError, match="ended before it answered"), aid:
        pytest.fail("it answered")
    assert not is_running(aid.process.pid)


def test_a_server_is_gone_after_a_test_that_fails(monkeypatch):
    monkeypatch.setattr(Aid, "wait_until_it_answers", lambda self: None)
    aid = Aid()
    with pytest.raises(ZeroDivisionError), aid:
        raise ZeroDivisionError
    assert not is_running(aid.process.pid)
