"""The whole app without a port: sessions end and give back what they held, and it stands below a path."""

from whole import told

SESSIONS = """
from streamlit.runtime import Runtime
from decision_aid_web.serving.memory import end_the_old

def descriptors():
    return len(os.listdir("/dev/fd"))

async def act(app):
    first = Tab(app)
    await first.open()
    before = descriptors()
    crowd = [Tab(app) for _ in range(10)]
    ids = {await tab.open() for tab in crowd}
    open_ = descriptors()
    for tab in crowd:
        await tab.leave()
    manager = Runtime.instance()._session_mgr
    kept = len(manager.list_sessions())
    later = manager._session_storage._cache.timer() + 61
    ended = end_the_old(Runtime.instance(), later)
    tell([len(ids), open_ - before, kept, ended, len(manager.list_sessions()), descriptors() - before])

with_the_aid(act)
"""


def test_a_session_holds_no_descriptor_of_its_own_and_ends_after_its_tab():
    ids, more_open, kept, ended, left, more_left = told(SESSIONS, TAB_GONE="60")
    assert ids == 10
    assert more_open == 0
    assert (kept, ended) == (11, 10)
    assert (left, more_left) == (1, 0)


AGAIN = """
async def act(app):
    tab = Tab(app)
    session = await tab.open("your_scar")
    await tab.leave()
    back = Tab(app, session=session)
    tell([session, await back.open("your_scar")])

with_the_aid(act)
"""


def test_a_tab_that_is_back_soon_finds_its_session():
    before, after = told(AGAIN, TAB_GONE="60")
    assert before == after


def test_a_tab_that_is_back_late_gets_a_new_session_which_it_seeds_itself():
    before, after = told(AGAIN, TAB_GONE="0")
    assert before != after


BELOW = """
from asked import asked

async def act(app):
    found = {}
    for path in ("/scars/", "/scars/your_scar", "/scars/healthz", "/healthz", "/scars/robots.txt", "/scars/favicon.png",
                 "/scars/_stcore/health", "/", "/your_scar", "/favicon.png"):
        found[path] = (await asked(app, path)).status
    page = (await asked(app, "/scars/your_scar")).body.decode()
    tab = Tab(app, "/scars/_stcore/stream")
    await tab.open("your_scar")
    tell([found, page])

with_the_aid(act)
"""


def test_the_aid_stands_below_a_path():
    found, page = told(BELOW, BASE_PATH="/scars/")
    at_the_root = {"/", "/your_scar", "/favicon.png"}
    assert {path for path, status in found.items() if status == 404} == at_the_root
    assert {status for path, status in found.items() if path not in at_the_root} == {200}
    assert 'location.origin + "/scars/"' in page


def test_the_framework_does_not_collect_after_each_drawing():
    assert told("from streamlit import config\ntell(config.get_option('runner.postScriptGC'))") is False
