"""Ten thousand strangers: whatever address they ask for is answered as we mean it, is not repeated, and logs nothing."""

import socket
from http.client import HTTPResponse
from urllib.parse import quote, unquote

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from asked import ask
from decision_aid.pages import PAGES
from decision_aid_web.serving.guard import Guard, files_of_streamlit
from decision_aid_web.serving.settings import Settings
from samples import option_ids
from serving import Aid

MEANT = {200, 400, 403, 404, 405, 414, 421, 431}
MARK = "zq<b>"  # what no page of ours says


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    with Aid(log=tmp_path_factory.mktemp("strangers") / "log.txt") as aid:
        aid.log.write_bytes(b"")
        yield aid
        assert aid.log.read_text("utf-8") == ""


def answered(aid, target, method="GET", **headers):
    """Ask for a target as it stands, which no client with manners would send; return the status and the body."""
    lines = [f"{method} {target} HTTP/1.1", "Host: localhost", "Connection: close"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    with socket.create_connection(("127.0.0.1", aid.port), timeout=60) as line:
        line.sendall("\r\n".join([*lines, "", ""]).encode("latin-1", "replace"))
        answer = HTTPResponse(line, method=method)
        answer.begin()
        return answer.status, answer.read()


pieces = st.one_of(
    st.sampled_from(
        (*PAGES, "_stcore", "media", "bidi-components", "static", "js", "stream", "health", "healthz", "robots.txt")
    ),
    st.sampled_from(
        (".", "..", "%2e%2e", "..%2f", "%5c", "%00", "%c0%af", "%ff", "", "~", "app.py", ".git", "etc/passwd")
    ),
    st.text(max_size=8).map(quote),
    st.text(st.characters(min_codepoint=33, max_codepoint=255), max_size=8),  # as no browser writes it
)
paths = st.lists(pieces, max_size=5).map(lambda parts: "/" + "/".join(parts))
names = st.sampled_from(("lang", "option", "scar", "finding", "use", "clinic", "options", "v", "a", "c", "from"))
values = st.one_of(st.text(max_size=30), st.sampled_from((*option_ids(), "en", "keloid", MARK, "../en", "en\0"))).map(
    quote
)
queries = st.lists(st.tuples(names, values).map("=".join), max_size=4).map("&".join)


FILES = {"/healthz", "/robots.txt", "/preview.png", "/scar-choices.html", "/_stcore/health", "/_stcore/host-config"}
FILES |= files_of_streamlit()


@pytest.mark.fuzz
@given(path=paths, query=queries, method=st.sampled_from(("GET", "GET", "GET", "HEAD", "POST", "PUT", "OPTIONS")))
@example("//%2e%2e/media/..%2f..%2fapp.py", "", "GET")
@example("/_stcore/bidi-components/..%2f..%2fapp.py", "", "GET")
@example("/_stcore/stream", "", "GET")
@example("/healthz/", "", "GET")
def test_any_address_gets_an_answer_that_we_mean(served, path, query, method):
    status, body = answered(served, f"{path}?{query}", method)
    assert status in MEANT
    assert MARK.encode() not in body
    asked = unquote(path.partition("?")[0])
    assert status != 200 or asked in FILES or asked.strip("/") in ("", *PAGES)


async def behind(scope, receive, send):
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b""})


GUARD = Guard(behind, Settings(hosts=("aid.example", "*.clinic.example")), own=["/healthz"])
hosts = st.text(max_size=20) | st.from_regex(r"(\w+\.)?(aid|clinic)\.example[.:/@\[\]\w]{0,6}", fullmatch=True)


@pytest.mark.fuzz
@given(path=st.text() | paths, host=hosts, site=st.sampled_from(("cross-site", "none")) | st.text(max_size=9))
def test_any_host_and_header_is_answered_or_refused(path, host, site):
    status = ask(GUARD, path, host=host, sec_fetch_site=site).status
    assert status in MEANT
    assert status != 200 or path == "/healthz" or host.lower().partition(":")[0].rstrip(".").endswith(".example")
