"""Files made to break a reader: one clear line each, read by a process that has little memory and little time."""

import json
import os
import resource
import subprocess
import sys

import pytest

from decision_aid.content.reading import LARGEST
from decision_aid.errors import LONGEST_MESSAGE
from samples import ROOT

MEMORY = (
    1_500 * 2**20
)  # bytes of addresses, the libraries included; what is laid out in full would need thousands of times that
SECONDS = 60  # of the processor
LAUGHS = "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 10)}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
BOMBS = {
    "a billion laughs": (LAUGHS, "line 2", "an alias names a part again"),
    "a part that holds itself": ("a: &a [*a]", "line 1", "an alias names a part again"),
    "a merge of itself": ("a: &a {<<: *a}", "line 1", "an alias names a part again"),
    "lists in lists": ("a: " + "[" * 100_000, "line 1", "nesting depth"),
    "mappings in mappings": ("".join(f"{' ' * deep}a:\n" for deep in range(2_000)), "line 11", "too deep"),
    "a text without end": ("a: " + "x" * LARGEST, "the file", "letters"),
    "a key without end": (f"? {'k' * 900_000}\n: 1\n" * 2, "line 3", "stands twice"),
    "a tag without end": ("a: !" + "t" * 900_000 + " b", "line 1", "is a tag"),
    "a key twice": ("a: 1\nb: 2\na: 3", "line 3", 'the key "a" stands twice'),
    "an object of Python": ("a: !!python/object/apply:os.system [exit]", "line 1", "is a tag"),
    "a name of Python": ("a: !!python/name:os.system", "line 1", "is a tag"),
    "bytes": ("a: !!binary AAAA", "line 1", "is a tag"),
    "many documents": ("---\na: b\n" * 100_000, "line 3", "a second document"),
    "zeros": ("\0" * 100_000, "the file", "control characters"),
}
READABLE = {
    "a name without end": f"id: {'n' * 900_000}",
    "a key that is not known, without end": f"? {'k' * 900_000}\n: 1",
}
FILES = (
    "clinics/a-clinic.yaml",
    "facts/goals.yaml",
    "words/en/goals.yaml",
    "words/en/ui/start.yaml",
    "words/en/options/silicone.yaml",
    "facts/options/silicone.yaml",
)

READ = """
import json, sys
from pathlib import Path
from decision_aid.content.loading import read_content
told = {}
for root in sorted(Path(sys.argv[1]).iterdir()):
    told[root.name] = [str(one) for one in read_content(root / "content")[1]]
print(json.dumps(told))
"""


def bounded():
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


@pytest.fixture(scope="module", params=FILES)
def told(request, tmp_path_factory):
    """What an author is told of each bomb in one file of the content, by its name; the other files are missing."""
    folder = tmp_path_factory.mktemp("bombs")
    for name, text in {**{name: text for name, (text, *_) in BOMBS.items()}, **READABLE}.items():
        file = folder / name / "content" / request.param
        file.parent.mkdir(parents=True)
        file.write_text(text, "utf-8")
    run = subprocess.run(
        [sys.executable, "-c", READ, folder],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        preexec_fn=bounded,
        check=False,
    )
    assert run.returncode == 0, run.stderr[-2_000:]
    file = f"content/{request.param}"
    return {name: [one for one in lines if one.startswith(file)] for name, lines in json.loads(run.stdout).items()}


def is_short(told):
    where, what, mend = told.splitlines()
    return max(map(len, (where, what, mend))) < LONGEST_MESSAGE + 100


@pytest.mark.parametrize("name", BOMBS)
def test_a_file_that_is_a_bomb_is_told_in_one_clear_line(told, name):
    _, where, what = BOMBS[name]
    (one,) = told[name]
    assert one.partition(", ")[2].startswith(where)
    assert what in one
    assert is_short(one)


@pytest.mark.parametrize("name", READABLE)
def test_what_has_no_end_is_cut_where_it_is_told(told, name):
    assert told[name]
    assert all(map(is_short, told[name]))
