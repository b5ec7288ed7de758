import shutil
import socket
import urllib.request

import pytest

from serving import ROOT, Aid


def get(url, **headers):
    return urllib.request.urlopen(urllib.request.Request(url, headers=headers), timeout=10)


def test_files_come_compressed(aid):
    page = get(f"{aid.url}/", **{"Accept-Encoding": "br"})
    assert page.headers["content-encoding"] == "br"


def test_the_shell_says_what_the_page_is_before_any_script_runs(aid):
    shell = get(f"{aid.url}/").read().decode()
    assert "<title>Scar Choices" in shell
    assert '<html lang="en"' in shell
    assert 'name="description"' in shell


def test_security_headers_stand_on_every_answer(aid):
    for path in ("/", "/healthz", "/robots.txt", "/your_scar"):
        headers = get(f"{aid.url}{path}").headers
        assert headers["x-content-type-options"] == "nosniff"
        assert "default-src 'self'" in headers["content-security-policy"]
        assert "server" not in headers


SPEAK = """
address => new Promise(resolve => {
  document.addEventListener("securitypolicyviolation", event => resolve(event.effectiveDirective));
  new WebSocket(address).onopen = () => resolve("open");
})
"""


def test_a_page_talks_to_its_own_server_and_to_no_other(visit):
    tab = visit().open("your_scar")
    with socket.create_server(("127.0.0.1", 0)) as other:
        other.settimeout(1)
        address = f"ws://localhost:{other.getsockname()[1]}/"
        assert tab.page.evaluate(SPEAK, address) == "connect-src"
        with pytest.raises(TimeoutError):
            other.accept()
    own = f"ws://localhost:{tab.aid.port}/_stcore/stream"
    assert tab.page.evaluate(SPEAK, own) == "open"
    tab.errors = [error for error in tab.errors if address not in error]
    tab.page.locator(".st-key-q-scar [role=radiogroup] label").first.click()
    assert tab.remembers_soon(lambda memory: "scar" in memory["answers"])


def test_a_server_with_broken_content_does_not_start_and_says_what_is_wrong(tmp_path):
    """The replicas that run go on; `streamlit run` shows one plain page in its place, see tests/pages."""
    for part in ("app.py", "pages", "src", "content", ".streamlit"):
        source = ROOT / part
        shutil.copytree(source, tmp_path / part) if source.is_dir() else shutil.copy(source, tmp_path / part)
    (tmp_path / "content" / "facts" / "scars.yaml").write_text("- id: keloid\n", "utf-8")
    with pytest.raises(ChildProcessError), Aid(tmp_path, log=tmp_path / "log.txt"):
        pass
    assert "scars.yaml" in (tmp_path / "log.txt").read_text("utf-8")
