"""No room is left on the disk: the aid writes nothing that it needs, so nobody notices."""

import os
import subprocess
from pathlib import Path

import pytest

from faults.witness import choose, keeps
from serving import Aid


class Cramped(Aid):
    """A server that has one small disk for all that it may write: its home, temporary files and its log."""

    def __init__(self, disk: Path) -> None:
        super().__init__(log=disk / "log")
        self.disk = disk

    def environment(self):
        return {**super().environment(), "HOME": str(self.disk), "TMPDIR": str(self.disk)}


@pytest.fixture
def small_disk(tmp_path):
    """Mount a small disk. Needs root: a full disk cannot be had otherwise."""
    disk = tmp_path / "disk"
    disk.mkdir()
    told = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk]
    mount = subprocess.run(told, capture_output=True, text=True, check=False)
    if mount.returncode:
        pytest.skip(f"no small disk can be had here ({mount.stderr.partition(':')[2].strip()})")
    yield disk
    subprocess.run(["umount", disk], check=True)


@pytest.mark.fault("The disk is full", "home, temporary files and the log are on a disk that fills up")
def test_a_full_disk_is_seen_by_nobody(small_disk, come):
    with Cramped(small_disk) as aid:
        with pytest.raises(OSError, match="No space left"):
            (small_disk / "filler").write_bytes(bytes(1_000_000))
        (tab,) = come(aid)
        choose(tab)
        with tab.page.expect_download() as download:
            tab.page.locator(".st-key-pdf button").click()
        assert Path(download.value.path()).read_bytes().startswith(b"%PDF")
        assert keeps(tab, choice="not-yet")
        assert os.statvfs(small_disk).f_bavail == 0
