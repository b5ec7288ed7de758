"""The board: every option that is used for a scar, sorted and sifted by the reader alone.

Never a rank and never a score: nothing here reads how many people got better (standards R26, R30).
"""

from .filters import Filter, Sifted, offered, sifted
from .order import Ordered, Sort, not_used, ordered, used
from .times import course_of, is_from_nearby, is_used_at_home, result_unknown
from .tools import Tools, acted

__all__ = [
    "Filter",
    "Ordered",
    "Sifted",
    "Sort",
    "Tools",
    "acted",
    "course_of",
    "is_from_nearby",
    "is_used_at_home",
    "not_used",
    "offered",
    "ordered",
    "result_unknown",
    "sifted",
    "used",
]
