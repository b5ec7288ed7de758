"""What strangers may ask for: an allow-list of addresses, hosts by name, and bounds on the rest."""

import pytest

from asked import ask
from decision_aid.pages import PAGES
from decision_aid_web.serving.guard import Guard, files_of_streamlit
from decision_aid_web.serving.settings import LARGEST_HEAD, LONGEST_ADDRESS, Settings
from samples import real_content


async def behind(scope, receive, send):
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": scope["path"].encode()})


def guarded(**limits):
    return Guard(behind, Settings(**limits), own=["/healthz", f"{limits.get('base', '')}/robots.txt"])


def status(path, method="GET", limits=None, **headers):
    return ask(guarded(**limits or {}), path, method, **headers).status


@pytest.mark.parametrize("path", ["/", *(f"/{page}" for page in PAGES)])
def test_every_page_is_served(path):
    assert status(path) == 200


@pytest.mark.parametrize("path", ["/healthz", "/robots.txt", "/your_scar/", "/_stcore/health", "/_stcore/host-config"])
def test_our_own_addresses_and_those_that_the_page_needs_are_served(path):
    assert status(path) == 200


def test_every_file_that_comes_with_the_framework_is_served_but_its_page():
    files = files_of_streamlit()
    assert {"/favicon.png", "/manifest.json"} < files
    assert sum(path.endswith(".js") for path in files) > 50
    assert {path for path in files if status(path) != 200} == set()
    assert status("/index.html") == 404


@pytest.mark.parametrize(
    "path",
    [
        "/no_such_page",
        "/static/js/no_such.js",
        "/static/../app.py",
        "/_stcore/upload_file/session/file",
        "/_stcore/metrics",
        "/_stcore/script-health-check",
        "/_stcore/agent/mcp",
        "/_stcore/stream",
        "/component/a/index.html",
        "/app/static/x",
        "/auth/login",
        "/your_scar/_stcore/health",
        "//evil.example",
        "/healthz/",
        "/favicon.png/",
        "/.git/config",
    ],
)
def test_what_nobody_needs_is_not_there(path):
    assert status(path) == 404


@pytest.mark.parametrize("method", ["PUT", "POST", "DELETE", "OPTIONS", "PATCH", "TRACE"])
def test_addresses_can_be_read_only(method):
    assert status("/", method) == 405


def test_an_unknown_address_is_told_in_our_own_words_and_leads_to_the_first_page():
    answer = ask(guarded(base="/scars"), "/scars/no_such_page")
    words = real_content().words.ui.common
    assert answer.status == 404
    assert words.no_such_page in answer.body.decode()
    assert 'href="/scars/"' in answer.body.decode()


def test_an_unknown_address_is_not_repeated():
    answer = ask(guarded(), "/<script>alert(1)</script>", query="lang=<script>")
    assert b"script" not in answer.body


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("aid.example", 200),
        ("AID.example:8501", 200),
        ("aid.example.", 200),
        ("a.clinic.example", 200),
        ("clinic.example", 421),
        ("notclinic.example", 421),
        ("evil.example", 421),
        ("aid.example.evil.example", 421),
        (None, 400),
        ("", 400),
        ("aid.example/evil", 400),
        ("me@aid.example", 400),
        ("aid.example:port", 400),
    ],
)
def test_only_the_hosts_that_are_set_are_answered(host, expected):
    assert status("/", limits={"hosts": ("aid.example", "*.clinic.example")}, host=host) == expected


def test_any_host_is_answered_where_none_is_set():
    assert status("/", host="whatever.example") == 200


def test_what_watches_the_process_may_ask_by_its_address():
    assert status("/healthz", limits={"hosts": ("aid.example",)}, host="10.1.2.3:8501") == 200


@pytest.mark.parametrize(("length", "expected"), [(LONGEST_ADDRESS - 1, 200), (LONGEST_ADDRESS + 1, 414)])
def test_a_long_address_is_refused(length, expected):
    assert ask(guarded(), "/", query="x" * (length - 1)).status == expected


@pytest.mark.parametrize(("length", "expected"), [(LARGEST_HEAD // 2, 200), (LARGEST_HEAD + 1, 431)])
def test_large_headers_are_refused(length, expected):
    assert status("/", cookie="x" * length) == expected


def test_many_small_headers_are_refused():
    assert status("/", **{f"x{number}": "1" * 10 for number in range(5000)}) == 431


@pytest.mark.parametrize(
    ("site", "path", "expected"),
    [
        ("same-origin", "/media/a.pdf", 200),
        ("none", "/media/a.pdf", 200),
        (None, "/media/a.pdf", 200),
        ("cross-site", "/media/a.pdf", 403),
        ("same-site", "/media/a.pdf", 403),
        ("cross-site", "/your_scar", 200),
    ],
)
def test_a_page_of_another_site_gets_no_file_that_a_person_made(site, path, expected):
    assert status(path, sec_fetch_site=site) == expected


def test_below_a_path_the_root_has_nothing_but_the_health_check():
    limits = {"base": "/scars"}
    served = {"/scars", "/scars/", "/scars/your_scar", "/scars/_stcore/health", "/scars/favicon.png", "/healthz"}
    assert {path for path in served if status(path, limits=limits) != 200} == set()
    assert {status(path, limits=limits) for path in ("/", "/your_scar", "/_stcore/health", "/scarsyour_scar")} == {404}
