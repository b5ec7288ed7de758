"""What must be true of every page however it is looked at; each answer is a list of offenders, or pixels."""

from axe_playwright_python.sync_playwright import Axe

from browser.driver import Visitor

SCHEMES = ("light", "dark")
WIDTHS = (320, 390, 820, 1280)
RULES = {
    "light": {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
    "dark": {
        "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
    },  # the same in other colours
}


def axe_finds(tab: Visitor, scheme: str = "light") -> list[tuple[str, str]]:
    """Return what axe finds, each with the first letters of the element."""
    run = Axe().run(tab.page, options=RULES[scheme]).response
    assert run["passes"]
    return [(one["id"], node["html"][:160]) for one in run["violations"] for node in one["nodes"]]


def axe_finds_in_both_schemes(tab: Visitor, width: int) -> list[tuple[str, str]]:
    """Return what axe finds in light and in dark colours."""
    return [one for scheme in SCHEMES for one in axe_finds(tab.seen_at(width, scheme=scheme), scheme)]


def wider_than_the_page(tab: Visitor) -> int:
    """Return how many pixels one would have to scroll sideways."""
    main = tab.page.locator('[data-testid="stMain"]')
    return int(main.evaluate("main => main.scrollWidth - main.clientWidth"))


def heights(tab: Visitor, selector: str) -> list[float]:
    """Return the heights of all that is on screen and matches, in pixels."""
    shown = "all => all.filter(e => e.offsetParent).map(e => e.getBoundingClientRect().height)"
    return list(tab.page.locator(selector).evaluate_all(shown))
