"""The poster of a clinic's link: what the aid is, the code, the address, and who wrote what."""

from dataclasses import dataclass

from ...content import Content
from ...models import Clinic
from ...wording import say


@dataclass(frozen=True)
class Poster:
    """The words of a poster. `clinic_unnamed` is for a name in letters that the poster's font has not."""

    language: str
    product: str
    title: str
    lead: str
    scan: str
    picture_alt: str
    how: tuple[str, ...]
    address_title: str
    address: str
    clinic: str
    clinic_unnamed: str
    status: str


def poster(content: Content, clinic: Clinic, origin: str) -> Poster:
    """Return the words of the poster; `origin` is the root of the address where the aid is served."""
    words = content.words
    return Poster(
        language=words.language,
        product=say(words, "common.product"),
        title=say(words, "common.decision"),
        lead=say(words, "poster.lead"),
        scan=say(words, "poster.scan"),
        picture_alt=say(words, "poster.picture_alt"),
        how=(say(words, "poster.opens"), say(words, "poster.stays")),
        address_title=say(words, "poster.address"),
        address=origin.partition("://")[2],
        clinic=say(words, "poster.clinic", name=clinic.name),
        clinic_unnamed=say(words, "poster.clinic_unnamed"),
        status=say(words, "common.footer_status"),
    )
