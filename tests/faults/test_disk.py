"""No room is left on the disk: the aid writes nothing that it needs, so nobody notices."""

import os
import subprocess
from pathlib import Path

import pytest

from faults.witness import choose, keeps
from serving import Aid


class Cramped(Aid):
    """A server whose folders to write into are full, and so is where its log goes."""

    def __init__(self, full: Path) -> None:
        super().__init__(log=Path("/dev/full"))
        self.full = full

    def environment(self):
        return {**super().environment(), "HOME": str(self.full), "TMPDIR": str(self.full)}


@pytest.fixture
def full_disk(tmp_path):
    """Mount a small disk and fill it. Needs root: a full disk cannot be had otherwise."""
    disk = tmp_path / "disk"
    disk.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk], check=True)
    try:
        with pytest.raises(OSError, match="No space left"):
            (disk / "filler").write_bytes(bytes(1_000_000))
        yield disk
    finally:
        subprocess.run(["umount", disk], check=True)


@pytest.mark.fault("The disk is full", "home, temporary files and the log on a disk with no room")
def test_a_full_disk_is_seen_by_nobody(full_disk, come):
    with Cramped(full_disk) as aid:
        (tab,) = come(aid)
        choose(tab)
        with tab.page.expect_download() as download:
            tab.page.locator(".st-key-pdf button").click()
        assert Path(download.value.path()).read_bytes().startswith(b"%PDF")
        assert keeps(tab, choice="not-yet")
        assert os.statvfs(full_disk).f_bavail == 0
        tab.page.goto("about:blank")  # away, before its server ends
