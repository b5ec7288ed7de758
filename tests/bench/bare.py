"""What we measure ourselves against: a one-line app, as `streamlit run` serves it."""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from serving import Served

HELLO = 'import streamlit as st\nst.write("hello")\n'
BUTTON = """import streamlit as st
st.session_state.taps = st.session_state.get("taps", 0) + st.button("Tap")
st.write(st.session_state.taps)
"""


class Bare(Served):
    """An app of one line in a folder of its own: without our settings, as anybody's first app."""

    answers_at = "/_stcore/health"

    def __init__(self, folder: Path, text: str = HELLO) -> None:
        super().__init__()
        self._folder = folder
        (folder / "app.py").write_text(text, "utf-8")

    def command(self) -> Sequence[str | Path]:
        options = {"headless": "true", "port": str(self.port), "address": "localhost", "fileWatcherType": "none"}
        told = [f"--server.{name}={value}" for name, value in options.items()]
        return [sys.executable, "-m", "streamlit", "run", "app.py", *told, "--browser.gatherUsageStats=false"]

    def environment(self) -> Mapping[str, str]:
        return {"PYTHONPATH": ""}

    def folder(self) -> Path:
        return self._folder
