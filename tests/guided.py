"""Random bytes, led by what they reach in the code (atheris, a libFuzzer for Python), to all that reads what strangers bring.

Run: make fuzz, or python tests/guided.py [-max_total_time=600 and other options of libFuzzer].
"""

import json
import sys
from contextlib import suppress
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

try:
    import atheris
except ImportError:
    print("There is no atheris for this Python or machine: the search that is led by the code is left out.")
    sys.exit()

with atheris.instrument_imports(include=["decision_aid"]):
    from decision_aid.clinic_profile import checked, clinic_of, read_pasted
    from decision_aid.clinic_profile.link import PROFILES
    from decision_aid.content.reading import data_of
    from decision_aid.errors import AnswersError, LinkError, ReadingError
    from decision_aid.person.answers import answers_from
    from decision_aid.person.examples import opened_from
    from decision_aid.person.journey import Journey
    from decision_aid.person.links import JOURNEYS, decode, encode
    from decision_aid.person.place import Place, place_from
    from decision_aid.person.restore import Restored, restored

from clinics import LIMITS
from samples import CONTENT, option_ids, real_content

RUNS = "-runs=200000"
DAY = date(2056, 1, 1)


def a_code(text: str) -> None:
    with suppress(LinkError):
        decode(text, DAY, option_ids())


def a_journey(text: str) -> None:
    journey = restored(text, option_ids()).journey
    if restored(journey.to_text(), option_ids()) != Restored(journey):
        raise AssertionError(text)


def a_forged_code(text: str) -> None:
    """Seal whatever JSON it is, so that what lies behind the checksum is reached."""
    with suppress(LinkError, ValueError, RecursionError):
        data = json.loads(text)
        a_code(JOURNEYS.closed(["v", data]))
        clinic_of(PROFILES.closed(data), option_ids(), LIMITS)


def a_profile(text: str) -> None:
    draft = read_pasted(text, option_ids()).draft
    if draft is not None:
        checked(draft, LIMITS)


def answers(text: str) -> None:
    with suppress(ReadingError, AnswersError):
        answers_from(data_of(text) or {})


READERS = (
    a_code,
    a_journey,
    a_forged_code,
    a_profile,
    answers,
    place_from,
    lambda text: opened_from(text, real_content()),
)


def one(data: bytes) -> None:
    """Give one reader, which the first byte names, the rest as text."""
    if data:
        READERS[data[0] % len(READERS)](data[1:].decode("utf-8", "surrogateescape"))


def seeds(folder: Path) -> None:
    """Write what each reader is meant for, to begin with."""
    journey = Journey(picked=("silicone",), own_wish="Be done").with_answers({"scar": "keloid", "pregnant": "no"})
    profile = (CONTENT / "clinics" / "example.yaml").read_text("utf-8")
    texts = (encode(journey, "v"), journey.to_text(), journey.to_text(), profile, "{scar: keloid, health: [pregnant]}")
    for at, text in enumerate(
        (*texts, Place(presenting=True).model_dump_json(), '{"example": "ear-keloid", "journey": {}}')
    ):
        (folder / str(at)).write_bytes(bytes([at]) + text.encode())


def main() -> None:
    """Search as long as the options say, and begin with what is right."""
    with TemporaryDirectory() as folder:
        seeds(Path(folder))
        atheris.Setup([sys.argv[0], *(sys.argv[1:] or [RUNS]), folder], one)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
