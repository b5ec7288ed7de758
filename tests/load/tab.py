"""A tab without a browser: a real websocket session that speaks Streamlit's protobuf, and remembers as a tab does.

It opens real pages, answers the component that asks for the kept journey, taps real fields, and waits until the page has
come to rest. What the server asks it to keep outlasts the connection, as sessionStorage does. A component that is drawn
once more as it was does nothing, as in a browser: a second answer would set off a run that nobody waits for.
"""

import asyncio
import json
import time
from collections.abc import Awaitable, Mapping
from typing import Any

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState

from load.fields import Part, Value, acted, is_redrawn, key_of, shown, told
from load.line import GONE, PATIENCE, Line

BACK_WITHIN = 60  # seconds until a tab has a server again
ASKS, KEEPS = "tab-memory-ask", "tab-memory-keep"


async def timed(act: Awaitable[object]) -> float:
    """Return the seconds that an act takes."""
    begun = time.perf_counter()
    await act
    return time.perf_counter() - begun


class Tab:
    """One person's tab. `url` is where the aid is served; `memory` is what the tab keeps, by name, as text."""

    def __init__(self, url: str, journey: Mapping[str, Any] | None = None, address: str = "") -> None:
        self.line = Line(url, address)
        self.memory = {"journey": json.dumps(journey) if journey else "", "place": "", "example": ""}
        self.page, self.session, self.runs = "", "", 0
        self.away = 0.0  # seconds without a server, at most
        self.pages: dict[str, str] = {}
        self.fields: dict[str, WidgetState] = {}
        self.drawn: dict[tuple[int, ...], Part] = {}
        self.fragments: dict[str, str] = {}
        self.cached: dict[str, ForwardMsg] = {}
        self.files: dict[str, str] = {}
        self._asked = self._runs = self._has_timer = False
        self._now: set[tuple[int, ...]] = set()

    # ---- what a person does

    async def open(self, page: str = "") -> None:
        """Open a page by its name, and wait until it stands."""
        await self._connect()
        await self._ask(page_name=page)
        await self._rest()

    async def tap(self, key: str, value: Value = None) -> None:
        """Press a button, or give a field a value, and wait until the page has come to rest."""
        act = acted(self.field(key), value)
        await self._ask(act, fragment_id=self.fragments.get(act.id, ""))
        if act.WhichOneof("value") not in ("trigger_value", "json_trigger_value"):
            self.fields[act.id] = act
        await self._rest()

    async def go(self, page: str) -> None:
        """Follow a link to another page."""
        self.fields.clear()
        self.page = self.pages[page]
        await self.again()

    async def again(self) -> None:
        """Let the page be drawn once more, as it stands."""
        await self._ask()
        await self._rest()

    async def download(self, key: str) -> bytes:
        """Press a button that makes a file when it is pressed, and return the file."""
        wanted = self.field(key).download_button.deferred_file_id
        message = BackMsg()
        request = message.backend_operation_request
        request.request_id, request.session_id, request.deferred_file.file_id = wanted, self.session, wanted
        await self.line.send(message.SerializeToString())
        while wanted not in self.files:
            self._take(await self.line.receive())
        return await self.line.fetch(self.files[wanted])

    async def back(self) -> None:
        """Find a server again, as often as it takes, and ask it for a run as a page with a timer does."""
        begun = time.monotonic()
        until = begun + BACK_WITHIN
        while True:
            try:
                await self._connect()
                if self._has_timer:
                    await self.again()
            except GONE:
                if time.monotonic() > until:
                    raise
                await asyncio.sleep(0.2)
            else:
                self.away = max(self.away, time.monotonic() - begun)
                return

    # ---- what a person sees

    def field(self, key: str) -> Part:
        """Return the field with this key. Raises: LookupError where the page has none."""
        for element in self.drawn.values():
            if key_of(element) == key:
                return element
        raise LookupError(f"no field {key!r}; the page has {sorted(filter(None, map(key_of, self.drawn.values())))}")

    def shows(self, key: str, words: str) -> bool:
        """Tell whether words are in what a field shows."""
        element = self.field(key)
        kind = element.WhichOneof("type")
        return words in str(self.fields[getattr(element, kind).id])

    def text(self) -> str:
        """Return the words of the page, with their marks."""
        return "\n".join(e.markdown.body for e in self.drawn.values() if e.WhichOneof("type") == "markdown")

    def failed(self) -> bool:
        """Tell whether the page shows an error of the framework."""
        return any(element.WhichOneof("type") == "exception" for element in self.drawn.values())

    @property
    def journey(self) -> dict[str, Any]:
        """What the tab keeps of the person's own answers."""
        kept: dict[str, Any] = json.loads(self.memory["journey"] or "{}")
        return kept

    # ---- what tab and server say to each other

    async def _connect(self) -> None:
        await self.line.connect(self.session)
        self._asked = self._runs = False

    async def _ask(self, *acts: WidgetState, page_name: str = "", fragment_id: str = "") -> None:
        message = BackMsg()
        run = message.rerun_script
        run.page_script_hash, run.fragment_id = self.page, fragment_id
        run.page_name = "" if self.page else page_name
        run.cached_message_hashes.extend(self.cached)
        changed = {act.id for act in acts}
        run.widget_states.widgets.extend([*(s for id, s in self.fields.items() if id not in changed), *acts])
        self._asked = True
        await self.line.send(message.SerializeToString())

    async def _rest(self) -> None:
        async with asyncio.timeout(PATIENCE):
            while self._asked or self._runs:
                if question := self._take(await self.line.receive()):
                    await self._ask(self._kept(question))

    def _kept(self, question: str) -> WidgetState:
        """Return what a tab answers when it is asked for its memory."""
        return told(question, "kept", {**self.memory, "code": "", "profile": "", "denied": False})

    def _take(self, data: bytes) -> str:
        """Take one message in; return the id of a component that asks for the memory."""
        message = self._resolved(ForwardMsg.FromString(data))
        match message.WhichOneof("type"):
            case "new_session":
                self._begin(message)
            case "script_finished":
                self._end(message)
            case "navigation":
                self.page = message.navigation.page_script_hash
                self.pages = {page.url_pathname: page.page_script_hash for page in message.navigation.app_pages}
            case "auto_rerun":
                self._has_timer = True
            case "backend_operation_response":
                answer = message.backend_operation_response
                self.files[answer.request_id] = answer.deferred_file.url
            case "delta":
                return self._draw(message)
        return ""

    def _resolved(self, message: ForwardMsg) -> ForwardMsg:
        """Return a message in full: what the tab has been sent before comes as its hash alone."""
        if message.WhichOneof("type") == "ref_hash":
            full = ForwardMsg()
            full.CopyFrom(self.cached[message.ref_hash])
            full.metadata.CopyFrom(message.metadata)
            return full
        if message.metadata.cacheable:
            self.cached[message.hash] = message
        return message

    def _begin(self, message: ForwardMsg) -> None:
        self.session = message.new_session.initialize.session_id
        self._asked, self._runs, self._now = False, True, set()

    def _end(self, message: ForwardMsg) -> None:
        self._runs = False
        if message.script_finished == ForwardMsg.FINISHED_EARLY_FOR_RERUN:
            self._asked = True
            return
        self.runs += 1
        if message.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY:
            self._forget_what_was_not_drawn()

    def _forget_what_was_not_drawn(self) -> None:
        self.drawn = {path: element for path, element in self.drawn.items() if path in self._now}
        there = {state.id for element in self.drawn.values() if (state := shown(element))}
        self.fields = {id: state for id, state in self.fields.items() if id in there}

    def _draw(self, message: ForwardMsg) -> str:
        """Draw one part of the page; return its id where it asks for the memory."""
        kind, path = message.delta.WhichOneof("type"), tuple(message.metadata.delta_path)
        part: Part = message.delta.new_element if kind == "new_element" else message.delta.add_block
        before, self.drawn[path] = self.drawn.get(path), part
        self._now.add(path)
        state = shown(part)
        if state and (state.id not in self.fields or is_redrawn(part)):
            self.fields[state.id] = state
        if state and message.delta.fragment_id:
            self.fragments[state.id] = message.delta.fragment_id
        return self._hear(part) if part != before and part.WhichOneof("type") == "bidi_component" else ""

    def _hear(self, part: Part) -> str:
        """Keep what the component of the memory brings; return its id where it asks."""
        component, key = part.bidi_component, key_of(part)
        if key == KEEPS:
            brought = json.loads(component.json)
            self.memory = {name: brought[name] for name in self.memory}
        return component.id if key == ASKS else ""
