"""Cut the two fonts of the framework down to what our pages use; run by hand after an upgrade: it needs fonttools.

The icons keep their names as ligatures, so that a page that asks for one of them by name still finds it.
"""

from pathlib import Path

import streamlit
from fontTools import subset
from fontTools.ttLib import TTFont

MEDIA = Path(streamlit.__file__).parent / "static" / "static" / "media"
FONTS = Path(__file__).parents[2] / "src" / "decision_aid_web" / "shell" / "fonts"
LIGATURES = 4  # the kind of lookup
LETTERS = "U+0020-017F,U+02BC,U+02C6-02DD,U+0370-03FF,U+0400-045F,U+2010-2026,U+2030-203A,U+20AC,U+2122,U+2190-2193,U+2212,U+2264,U+2265,U+25A1,U+2713,U+00D7"


def main() -> None:
    """Write both fonts."""
    options = subset.Options(
        flavor="woff2",
        layout_features=[*subset.Options._layout_features_default, "tnum"],
        glyph_names=False,
        hinting=False,
    )
    _write(options, "SourceSansVF-Upright", "text.woff2", unicodes=subset.parse_unicodes(LETTERS))
    names = (FONTS / "icons.txt").read_text("utf-8").split()
    font = subset.load_font(str(next(MEDIA.glob("MaterialSymbols-Rounded*.woff2"))), options)
    cutter = subset.Subsetter(options)
    letters = {ord(letter) for name in names for letter in name}
    cutter.populate(glyphs=[_glyph(font, name) for name in names], unicodes=letters)
    _only_ligatures(font, names)
    cutter.subset(font)
    subset.save_font(font, str(FONTS / "icons.woff2"), options)


def _write(options: subset.Options, name: str, to: str, **kept: object) -> None:
    font = subset.load_font(str(next(MEDIA.glob(f"{name}*.woff2"))), options)
    cutter = subset.Subsetter(options)
    cutter.populate(**kept)
    cutter.subset(font)
    for record in font["name"].names:  # its licence keeps the name for the whole font
        if "Source" in (told := record.toUnicode()) and record.nameID != 0:
            record.string = told.replace("Source", "Scar Choices")
    subset.save_font(font, str(FONTS / to), options)


def _ligatures(font: TTFont):
    letters = {glyph: chr(code) for code, glyph in font.getBestCmap().items()}
    for lookup in font["GSUB"].table.LookupList.Lookup:
        for one in lookup.SubTable:
            table = getattr(one, "ExtSubTable", one)
            if table.LookupType == LIGATURES:
                for first, found in table.ligatures.items():
                    for sign in found:
                        yield table, first, sign, "".join(letters.get(g, "?") for g in (first, *sign.Component))


def _glyph(font: TTFont, name: str) -> str:
    return next(one.LigGlyph for _, _, one, told in _ligatures(font) if told == name)


def _only_ligatures(font: TTFont, names: list[str]) -> None:
    """Take out every other ligature: of the letters that stay, thousands of icons could be spelt."""
    for table, first, one, told in list(_ligatures(font)):
        if told not in names:
            table.ligatures[first].remove(one)


if __name__ == "__main__":
    main()
