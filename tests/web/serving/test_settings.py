"""What a host may set."""

import pytest

from decision_aid_web.serving.settings import Settings, settings


def test_without_settings_the_aid_answers_to_any_host_at_its_root():
    assert settings({}) == Settings(port=8501, hosts=(), base="")


def test_every_setting_is_read():
    environment = {"PORT": "80", "ALLOWED_HOSTS": " Aid.example. , *.clinic.example,", "MOST_TABS": "9"}
    environment |= {"PAGES_AT_ONCE": "2", "BASE_PATH": "/a/b/"}
    assert settings(environment) == Settings(80, ("aid.example", "*.clinic.example"), 9, 2, "/a/b")


@pytest.mark.parametrize(("path", "base"), [("", ""), ("/", ""), ("scars", "/scars"), ("/scars", "/scars")])
def test_a_path_is_read_however_its_slashes_stand(path, base):
    assert settings({"BASE_PATH": path}).base == base
