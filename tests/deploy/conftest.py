"""What the tests of several replicas share."""

import shlex
import subprocess

import pytest


@pytest.fixture
def certificate(tmp_path):
    key, made = tmp_path / "key.pem", tmp_path / "certificate.pem"
    told = f"req -x509 -newkey rsa:2048 -nodes -keyout {key} -out {made} -days 2 -subj /CN=localhost"
    subprocess.run(["openssl", *shlex.split(told)], check=True, capture_output=True)
    both = tmp_path / "both.pem"
    both.write_bytes(key.read_bytes() + made.read_bytes())
    return both
