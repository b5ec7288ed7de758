"""Words first, asked in-process: a page's address is answered with its words in the shell, without the framework."""

import gzip
import re
from pathlib import Path

import brotli
import pytest
import streamlit
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from asked import ask
from decision_aid_web.serving import reading
from decision_aid_web.serving.headers import security_headers
from decision_aid_web.serving.page import shell, switch, translated
from decision_aid_web.serving.reading import LEAN, PREVIEW, Words, preview
from reading.parsed import Page
from samples import real_content

PAGES = ("/", "/about", "/options?scar=keloid", "/option?option=silicone", "/compare")
MOST_SENT = 60_000  # bytes of a page with its words


async def the_app(_):
    return PlainTextResponse("the app")


APP = Starlette(
    routes=[Route("/preview.png", preview), Route("/{path:path}", the_app, methods=["GET", "POST"])],
    middleware=[Middleware(Words)],
)


def get(address, **headers):
    path, _, query = address.partition("?")
    return ask(APP, path, query=query, **headers)


def page_at(address):
    return get(address).body.decode()


@pytest.mark.parametrize("path", PAGES)
def test_a_page_comes_with_its_words_before_any_script(path):
    page = Page.of(page_at(path).split("</noscript>", 1)[1].split('<div id="root">')[0])
    assert len(page.top.all("h1")) == 1
    assert len(page.top.text) > 300


@pytest.mark.parametrize("path", PAGES)
def test_a_page_with_its_words_is_small(path):
    answer = get(path, accept_encoding="gzip, br")
    assert answer.headers["content-encoding"] == "br"
    assert len(answer.body) < MOST_SENT
    assert b'id="words"' in brotli.decompress(answer.body)


def test_a_browser_without_brotli_gets_gzip_and_one_without_both_gets_it_plain():
    packed, plain = get("/about", accept_encoding="gzip"), get("/about")
    assert "content-encoding" not in plain.headers
    assert gzip.decompress(packed.body) == plain.body


def test_a_second_visit_gets_no_page_again():
    tag = get("/about").headers["etag"]
    again = get("/about", if_none_match=tag)
    assert (again.status, again.body) == (304, b"")
    assert get("/claims", if_none_match=tag).status == 200


@pytest.mark.parametrize(("method", "path"), [("GET", "/healthz"), ("GET", "/no/such/page"), ("POST", "/about")])
def test_whatever_is_no_page_goes_on_to_the_app(method, path):
    assert ask(APP, path, method).body == b"the app"


@pytest.mark.parametrize("path", PAGES)
def test_pages_carry_the_security_headers_and_only_scripts_that_they_allow(path):
    answer = get(path)
    expected = security_headers(translated(shell()))
    assert {name: answer.headers.get(name) for name in expected} == expected
    assert security_headers(answer.body.decode()) == expected


@pytest.mark.parametrize("path", PAGES)
def test_title_description_and_preview_stand_once(path):
    head = page_at(path).split("</head>")[0]
    for tag in ("<title>", 'name="description"', "og:title", "og:description", 'og:image"'):
        assert head.count(tag) == 1, tag
    assert "canonical" not in head, "whoever does not know the aid's own address cannot tell a page's"


def test_previews_name_the_address_of_the_aid_where_it_is_set(monkeypatch):
    reading.kept.cache_clear()
    monkeypatch.setenv("PUBLIC_URL", "https://scars.example.org/aid/")
    head = page_at("/option?option=silicone").split("</head>")[0]
    reading.kept.cache_clear()
    assert '<link rel="canonical" href="https://scars.example.org/aid/option?option=silicone">' in head
    assert 'property="og:image" content="https://scars.example.org/aid/preview.png"' in head


def test_what_an_address_says_never_stands_in_the_page():
    text = page_at('/option?option="><script>alert(1)</script>&scar=<b>')
    assert "alert(1)" not in text
    assert "<b>" not in text.split('<div id="root">')[0].split("</style>")[1]


def test_the_picture_beside_a_link_is_there():
    answer = get("/preview.png")
    assert answer.body == PREVIEW.read_bytes()
    assert answer.body.startswith(b"\x89PNG")


def test_nothing_of_the_framework_is_said_to_who_runs_no_script():
    text = page_at("/")
    assert re.findall(r"<noscript>(.*?)</noscript>", text, re.DOTALL) == [
        f'<p class="words-newer">{real_content().words.ui.reading.newer}</p>'
    ]
    assert "Streamlit app" not in text
    assert "openapi" not in text


def test_nothing_in_the_head_holds_up_the_words():
    head = page_at("/").split("</head>")[0]
    assert re.findall(r'rel="(?:stylesheet|preload)"', head) == []
    assert all('type="module"' in one for one in re.findall(r"<script[^>]*src=[^>]*>", head))


def test_the_script_that_takes_the_words_away_can_be_read_by_an_old_browser():
    newer = r"=>|\blet\b|\bconst\b|`|\?\.|\?\?|catch\s*\{|\bclass\b\s|\.\.\."
    code = re.sub(r"//.*", "", switch())
    assert re.findall(newer, code) == []


# ---- lean fonts


@pytest.mark.parametrize(("start", "file"), LEAN.items())
def test_a_font_of_the_framework_is_sent_cut_down_and_kept_for_ever(start, file):
    answer = get(f"{start}anything.woff2")
    assert answer.body == file.read_bytes()
    assert "immutable" in answer.headers["cache-control"]


@pytest.mark.parametrize("start", LEAN)
def test_each_font_that_is_cut_down_is_one_that_the_framework_has(start):
    (whole,) = (Path(streamlit.__file__).parent / "static").glob(f"{start.lstrip('/')}*")
    assert whole.stat().st_size > 3 * LEAN[start].stat().st_size
