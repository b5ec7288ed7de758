"""How two colours stand out from each other, as WCAG 2 measures it."""


def luminance(colour: str) -> float:
    """Return the relative luminance, 0 to 1, of a colour such as "#0f766e"."""
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    parts = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in channels]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21; their order makes no difference."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)
