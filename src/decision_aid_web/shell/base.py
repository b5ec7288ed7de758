"""Where the aid stands below its host name."""

from streamlit import config


def base_path() -> str:
    """Return the path below which the aid stands, as Streamlit was told: "", or "/name"."""
    path = str(config.get_option("server.baseUrlPath")).strip("/")
    return f"/{path}" if path else ""
