"""The pages to read that hold no answers: questions, claims, other uses, the evidence, practitioners, and the aid itself."""

from dataclasses import replace

from decision_aid.content import Content
from decision_aid.findings.studies import Wanted
from decision_aid.views.clinic.choosing import choosing_view
from decision_aid.views.clinic.practitioner import know_view
from decision_aid.views.evidence.about import about_view
from decision_aid.views.evidence.base import evidence_view, study_card
from decision_aid.views.evidence.conformity import conformity_view
from decision_aid.views.evidence.how import how_view
from decision_aid.views.evidence.map import map_view, who_view
from decision_aid.views.evidence.uses import UseView, use_lines, use_view
from decision_aid.views.options.advice import asked_before
from decision_aid.views.options.claims import claims_view
from decision_aid.views.shared.glossary import every_term

from .addresses import Address
from .told import Link, Told, heading, page, part


def faq(content: Content, _: Address) -> Told:
    """Return questions that people ask, with their answers."""
    t, subjects = content.words.ui, asked_before(content)
    more = _links(content, Link(Address("claims").href, t.faq.also))
    return page(t.faq.title, t.faq.lead, heading(content, t.faq.title, t.faq.lead), _asked(content, subjects), more)


def choosing(content: Content, _: Address) -> Told:
    """Return what to ask before choosing a practitioner, and what offices say."""
    t, view = content.words.ui, choosing_view(content)
    return page(
        t.choosing.title,
        t.choosing.lead,
        heading(content, t.choosing.title, t.choosing.lead),
        _asked(content, view.subjects),
        _links(content, Link(Address("practitioner").href, t.choosing.card)),
        _section(content, t.choosing.rules, t.choosing.rules_lead),
        part("screens/choosing/rules.html", content, v=view),
    )


def claims(content: Content, _: Address) -> Told:
    """Return every claim of clinic texts beside what studies found."""
    t, view = content.words.ui, claims_view(content, most=len(content.claims))
    return page(
        t.claims.title,
        t.claims.lead,
        heading(content, t.claims.title, t.claims.lead),
        _section(content, t.claims.picture_title),
        part("screens/claims/claims_picture.html", content, v=view),
        part("pieces/heading_note.html", content, text=view.count),
        part("pieces/claims.html", content, cards=view.cards),
    )


def uses(content: Content, address: Address) -> Told:
    """Return what else mesotherapy is sold for, in short, or one use in depth."""
    t = content.words.ui
    head = heading(content, t.uses.title, t.uses.lead)
    if address.name:
        view = use_view(content, address.name)
        return page(view.name, view.in_short, head, *_one_use(content, view))
    lines = use_lines(content)
    links = [Link(Address("uses", "use", line.id).href, line.name) for line in lines]
    short = part("screens/uses/uses_list.html", content, lines=lines)
    return page(t.uses.title, t.uses.lead, head, _links(content, *links), short)


def _one_use(content: Content, view: UseView) -> tuple[str, ...]:
    t = content.words.ui
    others = [part("screens/uses/use_treatment.html", content, a=one) for one in view.alternatives]
    return (
        part("screens/uses/use_top.html", content, v=view),
        _section(content, t.uses.clinics_title, t.uses.clinics_lead),
        part("pieces/claims.html", content, cards=view.claims),
        part("screens/uses/use_studies.html", content, v=view),
        _section(content, t.uses.else_title, t.uses.else_lead),
        *others,
        part("screens/uses/use_rest.html", content, v=view),
    )


def evidence(content: Content, address: Address) -> Told:
    """Return how the evidence was found, the map and who took part; the results of one option; or one result."""
    t = content.words.ui
    head = heading(content, t.evidence.title, t.evidence.lead)
    if address.kind == "finding":
        card = study_card(content, content.findings[address.name])
        return page(
            card.about, card.effect.plain, head, _section(content, t.evidence_base.asked_for), _cards(content, card)
        )
    if address.kind == "option":
        view = evidence_view(content, Wanted(option=address.name), len(content.findings))
        name = content.words.options[address.name].name
        count = part("screens/evidence/evidence_count.html", content, text=view.count)
        cards = _cards(content, *view.cards)
        return page(t.reading.evidence.format(name=name), view.count, head, _section(content, name), count, cards)
    links = [Link(Address("evidence", "option", one).href, content.words.options[one].name) for one in content.options]
    return page(t.evidence.title, t.evidence.lead, head, *_evidence_parts(content), _links(content, *links))


def _evidence_parts(content: Content) -> tuple[str, ...]:
    t = content.words.ui
    return (
        _section(content, t.evidence_base.part_how),
        part("screens/evidence/evidence_how.html", content, v=replace(how_view(content), sources=())),
        _section(content, t.evidence_base.part_who),
        part("screens/evidence/evidence_who.html", content, v=who_view(content)),
        _section(content, t.evidence_base.part_map),
        part("screens/evidence/evidence_map.html", content, v=map_view(content), shown=0),
        _section(content, t.evidence_base.part_results),
    )


def practitioner(content: Content, _: Address) -> Told:
    """Return what a practitioner knows in two minutes, and the card to print."""
    t, view = content.words.ui, know_view(content)
    know = heading(content, t.practitioner.title, t.practitioner.lead) + part(
        "screens/practitioner/know.html", content, v=view
    )
    card = part("screens/practitioner/question_card.html", content, v=view)
    return page(t.practitioner.title, t.practitioner.lead, f'<div class="st-key-know">{know}</div>', card)


def about(content: Content, _: Address) -> Told:
    """Return who made the aid, where it stands against the standards, and the words of the field."""
    t, view = content.words.ui, about_view(content)
    return page(
        view.title,
        t.about.who,
        heading(content, view.title),
        part("screens/about/about.html", content, v=view),
        part("screens/about/conformity.html", content, v=conformity_view(content)),
        part("pieces/glossary.html", content, terms=every_term(content), title=t.common.glossary),
    )


def _asked(content: Content, subjects: object) -> str:
    return part("pieces/asked.html", content, subjects=subjects)


def _section(content: Content, title: str, lead: str = "") -> str:
    return part("pieces/section.html", content, title=title, lead=lead)


def _cards(content: Content, *cards: object) -> str:
    return part("screens/evidence/study_cards.html", content, cards=cards)


def _links(content: Content, *links: Link) -> str:
    return part("reading/links.html", content, links=links)
