"""The app as served: headers, compression, our own words in the page shell. One real server answers all questions."""

import base64
import hashlib
import re
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import brotli
import pytest
import streamlit

from decision_aid.content import FALLBACK
from decision_aid_web.serving.headers import INLINE_SCRIPT, security_headers
from decision_aid_web.serving.page import DESCRIPTION, TITLE, shell, translated
from decision_aid_web.shell import look
from decision_aid_web.shell.drawing import style_sheet
from samples import real_content
from serving import Aid

PAGES = ("/", "/your_scar", "/option?option=silicone", "/your_scar?lang=xx")


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    with Aid() as aid:
        yield aid.port


def get(port: int, path: str, method: str = "GET", **headers: str) -> tuple[HTTPResponse, bytes]:
    connection = HTTPConnection("127.0.0.1", port, timeout=20)
    try:
        connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        return answer, answer.read()
    finally:
        connection.close()


def fingerprint(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def policy(headers: dict[str, str]) -> dict[str, list[str]]:
    """Return the content security policy as rule -> allowed."""
    rules = [rule.split() for rule in headers["content-security-policy"].split(";")]
    return {name: allowed for name, *allowed in rules}


# ---- what we make of the shell


@pytest.mark.standard("W15")
def test_the_shell_speaks_our_language():
    assert f'<html lang="{FALLBACK}"' in translated(shell())


def test_title_and_description_are_those_of_the_words():
    words = real_content().words.ui
    assert (words.common.product, words.common.decision) == (TITLE, DESCRIPTION)


@pytest.mark.parametrize("asked", ["", "en", "xx", "../en"])
def test_an_address_that_asks_for_a_language_without_words_gets_the_one_to_fall_back_to(port, asked):
    _, body = get(port, f"/?lang={asked}")
    assert f'<html lang="{FALLBACK}"'.encode() in body


def test_the_shell_has_our_title_once():
    assert re.findall(r"<title>(.*?)</title>", translated(shell()), re.DOTALL) == [TITLE]


def test_the_shell_tells_search_engines_what_this_is():
    assert f'<meta name="description" content="{DESCRIPTION}">' in translated(shell())


def test_nothing_else_of_the_shell_changes():
    """What goes: its words, a font ahead of everything, where its interface for programs is. What moves: its style sheet."""
    ours = (
        r'<html lang="[^"]*"',
        r'<title>.*?</title>(<meta name="description"[^>]*><script>.*?</script>)?',
        r"<noscript>.*?</noscript>",
        r'<link\s+rel="(?:preload|service-desc|stylesheet)"[^>]*>',
        r"(?<=</div>)<script>.*?</script>(?=\s*</body>)",
    )

    def rest(page):
        return re.sub("|".join(ours), "", page, flags=re.DOTALL)

    assert rest(translated(shell())) == rest(shell())


def test_every_style_sheet_of_the_shell_is_still_there_beside_the_root():
    sheets = re.findall(r'<link\s+rel="stylesheet"[^>]*>', shell())
    body = translated(shell()).split("<body>")[1]
    ours = f'<link rel="preload" as="style" href="{look.address()}">'
    assert sheets
    assert "".join(sheets) + ours + '<div id="root">' in body


def test_our_own_sheet_is_kept_for_ever_under_the_name_that_tells_its_content(port):
    answer, body = get(port, f"/{look.address()}", accept_encoding="br")
    assert (answer.status, answer.headers["content-type"]) == (200, "text/css; charset=utf-8")
    assert "immutable" in answer.headers["cache-control"]
    assert brotli.decompress(body).decode() == style_sheet()


def test_a_page_of_an_older_server_gets_the_sheet_of_now_and_keeps_it_not(port):
    answer, body = get(port, f"/{look.FILE}?v=of-yesterday")
    assert (answer.status, answer.headers["cache-control"]) == (200, "no-cache")
    assert body.decode() == style_sheet()


def test_every_inline_script_of_the_shell_is_allowed_by_its_hash():
    page = translated(shell())
    scripts = INLINE_SCRIPT.findall(page)
    assert scripts
    assert {fingerprint(script) for script in scripts} <= set(policy(security_headers(page))["script-src"])


def test_only_inline_scripts_of_the_shell_are_allowed():
    page = translated(shell())
    allowed = [one for one in policy(security_headers(page))["script-src"] if one.startswith("'sha256-")]
    assert sorted(allowed) == sorted({fingerprint(script) for script in INLINE_SCRIPT.findall(page)})


def test_a_script_from_a_file_gets_no_hash():
    assert INLINE_SCRIPT.findall('<script src="./a.js"></script><script type="module">b()</script>') == ["b()"]


def test_no_other_script_may_run():
    allowed = policy(security_headers(translated(shell())))["script-src"]
    assert {"'unsafe-inline'", "'unsafe-eval'", "*", "https:", "http:", "data:"} & set(allowed) == set()


def test_no_other_host_may_be_asked_for_anything():
    everything = " ".join(security_headers(translated(shell())).values())
    assert re.findall(r"https?://|\*\.|\w+\.(?:com|org|net|io)\b", everything) == []


@pytest.mark.parametrize(
    ("rule", "allowed"),
    [
        ("default-src", ["'self'"]),
        ("connect-src", ["'self'"]),
        ("object-src", ["'none'"]),
        ("base-uri", ["'self'"]),
        ("form-action", ["'self'"]),
        ("frame-ancestors", ["'self'"]),
    ],
)
def test_the_policy_is_closed(rule, allowed):
    assert policy(security_headers(translated(shell())))[rule] == allowed


# ---- what comes over the wire


def test_the_server_says_that_it_is_well(port):
    answer, body = get(port, "/healthz")
    assert (answer.status, body) == (200, b"ok")


def test_crawlers_may_read_all_pages(port):
    answer, body = get(port, "/robots.txt")
    assert answer.status == 200
    assert body == b"User-agent: *\nAllow: /\n"


@pytest.mark.parametrize("path", ["/", "/your_scar", "/healthz", "/robots.txt"])
def test_every_answer_has_the_security_headers(port, path):
    answer, _ = get(port, path)
    expected = security_headers(translated(shell()))
    assert {name: answer.getheader(name) for name in expected} == expected


@pytest.mark.parametrize(
    "name", ["content-security-policy", "x-content-type-options", "referrer-policy", "content-type", "content-length"]
)
def test_no_header_stands_twice(port, name):
    answer, _ = get(port, "/")
    assert len(answer.headers.get_all(name, [])) <= 1


def without_words(page):
    """Return the shell without what is told of one page: its title and previews, its style, and its words."""
    head = r"<title>.*?(?=<script>window)"
    return re.sub(rf"{head}|(?<=<body>).*?(?=<link rel=\"stylesheet)", "", page.decode(), flags=re.DOTALL)


@pytest.mark.parametrize("path", PAGES)
def test_every_address_gets_our_shell(port, path):
    answer, body = get(port, path)
    assert answer.status == 200
    assert without_words(body) == without_words(translated(shell()).encode())


@pytest.mark.parametrize("path", ["/no_such_page", "/static/js/no_such.js", "/_stcore/metrics"])
def test_an_unknown_address_is_told_as_such_and_carries_the_security_headers(port, path):
    answer, body = get(port, path)
    assert answer.status == 404
    assert "window.__streamlit" not in body.decode()
    assert "connect-src 'self'" in (answer.getheader("content-security-policy") or "")


@pytest.mark.parametrize("path", ["/_stcore/health", "/_stcore/host-config", "/media/0.pdf"])
def test_what_is_said_to_one_person_is_kept_by_nobody(port, path):
    answer, _ = get(port, path)
    assert answer.headers.get_all("cache-control") == ["no-store"]


def test_the_length_of_the_page_is_told_right(port):
    answer, body = get(port, "/")
    assert answer.getheader("content-length") in (None, str(len(body)))


def test_asking_for_the_head_alone_tells_the_same_length(port):
    (whole, _), (head, _) = get(port, "/"), get(port, "/", method="HEAD")
    assert head.getheader("content-length") == whole.getheader("content-length")


def test_a_browser_that_kept_the_page_of_another_version_gets_ours(port):
    """The tag of Streamlit's file says nothing of our page, and an old page would not fit the new policy."""
    file = (Path(streamlit.__file__).parent / "static" / "index.html").stat()
    tag = hashlib.md5(f"{file.st_mtime}-{file.st_size}".encode(), usedforsecurity=False).hexdigest()
    answer, body = get(port, "/", if_none_match=f'"{tag}"')
    assert (answer.status, without_words(body)) == (200, without_words(translated(shell()).encode()))


def test_the_server_does_not_tell_what_it_is(port):
    answer, _ = get(port, "/")
    assert answer.getheader("server") is None


def test_pages_are_compressed_with_brotli(port):
    answer, body = get(port, "/", accept_encoding="br")
    assert answer.getheader("content-encoding") == "br"
    assert without_words(brotli.decompress(body)) == without_words(translated(shell()).encode())


def files_of_the_shell() -> list[str]:
    return re.findall(r'(?:src|href)="\./(static/[^"]+\.(?:js|css))"', shell())


def test_scripts_and_styles_are_compressed_with_brotli(port):
    large, plain = [], []
    for path in files_of_the_shell():
        _, whole = get(port, f"/{path}")
        answer, body = get(port, f"/{path}", accept_encoding="br")
        if len(whole) >= 500:  # smaller ones fit into one packet anyway
            large.append(path)
            if answer.getheader("content-encoding") != "br" or brotli.decompress(body) != whole:
                plain.append(path)
    assert large
    assert plain == []


def test_a_browser_without_brotli_can_read_the_page(port):
    answer, body = get(port, "/", accept_encoding="identity")
    assert answer.getheader("content-encoding") is None
    assert TITLE in body.decode()


def test_files_with_a_hash_in_their_name_may_be_kept(port):
    answer, _ = get(port, f"/{files_of_the_shell()[0]}")
    assert "max-age" in (answer.getheader("cache-control") or "")


def test_no_cookie_is_set_by_looking_at_a_page(port):
    answer, _ = get(port, "/")
    assert answer.getheader("set-cookie") is None
