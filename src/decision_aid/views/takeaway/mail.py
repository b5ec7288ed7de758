"""What fits into a mail that a link opens: a browser on some machines does nothing at all with a longer one."""

from bisect import bisect_right
from collections.abc import Sequence
from urllib.parse import quote

LONGEST_LINK = 1_900  # letters of the whole link, as it is sent; browsers on Windows stop at about 2,000
AS_IN_A_BROWSER = "-_.!~*'()"  # beside letters and digits, what encodeURIComponent leaves as it is


def mail_link(subject: str, text: str) -> str:
    """Return the link that opens a mail with this subject and text and no receiver."""
    body = text.replace("\n", "\r\n")
    return f"mailto:?subject={quote(subject, safe=AS_IN_A_BROWSER)}&body={quote(body, safe=AS_IN_A_BROWSER)}"


def fitting_mail(subject: str, texts: Sequence[str], cut: str) -> str:
    """Return the link with the first of these texts that fits, whole; else of the last one whole lines, and `cut`.

    `cut` tells the reader that something is missing.
    """
    whole = next((link for text in texts if len(link := mail_link(subject, text)) <= LONGEST_LINK), None)
    if whole is not None:
        return whole
    lines = texts[-1].splitlines()

    def cut_after(end: int) -> str:
        return mail_link(subject, "\n".join((*lines[:end], "", cut)))

    too_many = bisect_right(range(len(lines) + 1), LONGEST_LINK, key=lambda end: len(cut_after(end)))
    return cut_after(too_many - 1) if too_many else mail_link(subject, cut)
