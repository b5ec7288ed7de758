"""Reads and validates every file, then checks that the records fit together."""

import re
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from ..errors import ContentError, ContentProblem
from ..models import Clinic, ConformityRun, Finding, Record
from .kinds import FACTS, ONE_A_FILE, WORDS
from .labels import Labels, labels_of
from .languages import FALLBACK
from .library import Content, Words
from .linking import problems_between
from .reading import read_yaml
from .wordings import problems_with_words

R = TypeVar("R", bound=Record)
QUOTED = re.compile(r'"([^"]+)" is not a known')
TO_BE_ADDED = re.compile(r"add it to content/facts/(\w+)")  # the kind of an id that is not known


@cache
def reader_of(model: type[Record]) -> TypeAdapter[Any]:
    """Return what reads records of one model."""
    return TypeAdapter(model)


class _Reader:
    """Collects the records of one content folder, and every problem on the way."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.problems: list[ContentProblem] = []
        self.broken: set[str] = set()  # ids of records that were found but could not be used
        self._hashes = {part: sha256() for part in ("facts", "words")}

    def version(self, part: str) -> str:
        """Return ten letters that change when any file of the facts, or of the words, changes."""
        return self._hashes[part].hexdigest()[:10]

    def data(self, path: Path) -> Any:
        """Return one file's data, and count its bytes into the version of its part."""
        if path.exists():
            inside = path.relative_to(self.root)
            self._hashes[inside.parts[0]].update(inside.as_posix().encode() + path.read_bytes())
        return read_yaml(path, self.root, self.problems)

    def files(self, stem: Path) -> list[Path]:
        """Return the file `stem.yaml`, or all YAML files of the folder `stem`."""
        return sorted(stem.glob("*.yaml")) if stem.is_dir() else [stem.with_suffix(".yaml")]

    def validated(self, model: type[R], data: Any, path: Path, key: str) -> R | None:
        """Return the record, or None after noting each mistake in it; of a file that could not be read all is noted."""
        if data is None and any(problem.file == self._name(path) for problem in self.problems):
            self.broken.add(key)
            return None
        try:
            record: R = reader_of(model).validate_python(data)
        except ValidationError as error:
            self.broken.add(key)
            for mistake in error.errors():
                self._note(path, key, mistake)
            return None
        return record

    def mapping(self, data: Any, path: Path, key: str = "the file") -> dict[Any, Any]:
        """Return data that has to be a mapping; nothing, after noting the mistake, where it is not one."""
        if data is None or isinstance(data, dict):
            return data or {}
        self.problems.append(
            ContentProblem(self._name(path), key, "this has to be a mapping of id to text.", "write `id: text` lines.")
        )
        return {}

    def _name(self, path: Path) -> str:
        return str(path.relative_to(self.root.parent))

    def _note(self, path: Path, key: str, mistake: Any) -> None:
        inside = ".".join(str(part) for part in mistake["loc"])
        where = f"{key}: {inside}" if inside else key
        given = str(mistake.get("input"))[:80]
        self.problems.append(
            ContentProblem(
                self._name(path),
                where,
                f"{mistake['msg']} (found: {given})",
                _mend(mistake["type"]),
            )
        )

    def facts(self, kind: str) -> Mapping[str, Any]:
        """Return all facts of one kind by id, in the order of their places or else of the files.

        A file holds a list of records; for options one record.
        """
        found: dict[str, Record] = {}
        for path in self.files(self.root / "facts" / kind):
            data = self.data(path)
            for index, item in enumerate(data if isinstance(data, list) else [data] if data else []):
                name = item.get("id", f"entry {index + 1}") if isinstance(item, dict) else f"entry {index + 1}"
                record = self.validated(FACTS[kind], item, path, str(name))
                if record is not None:
                    self._add(found, str(name), record, path)
        return MappingProxyType(dict(sorted(found.items(), key=lambda pair: getattr(pair[1], "place", 0))))

    def words(self, kind: str, language: str) -> Mapping[str, Any]:
        """Return all words of one kind by id: id -> sentences in a file, for options one record a file."""
        found: dict[str, Record] = {}
        for path in self.files(self.root / "words" / language / kind):
            data = self.data(path)
            items = {path.stem: data} if kind in ONE_A_FILE else self.mapping(data, path)
            for name, item in items.items():
                record = self.validated(WORDS[kind], item, path, str(name))
                if record is not None:
                    self._add(found, str(name), record, path)
        return MappingProxyType(found)

    def _add(self, found: dict[str, Record], name: str, record: Record, path: Path) -> None:
        file = self._name(path)
        if name in found:
            self.problems.append(ContentProblem(file, name, "this id stands twice.", "give one of them another id."))
        if isinstance(record, Finding) and record.option != path.stem:
            mend = f"write `option: {path.stem}`, or put it into findings/{record.option}.yaml."
            self.problems.append(ContentProblem(file, f"{name}: option", "it is not the name of the file.", mend))
        found[name] = record

    def ui(self, language: str) -> tuple[Labels, Mapping[str, str]]:
        """Return the labels of the screens, and the file of each family: family -> name -> text, a few families a file."""
        families: dict[str, dict[str, str]] = {}
        files: dict[str, str] = {}
        for path in self.files(self.root / "words" / language / "ui"):
            for family, texts in self.mapping(self.data(path), path).items():
                if family in families:
                    mend = f"put all of it into {files[family]}."
                    self.problems.append(
                        ContentProblem(self._name(path), str(family), "this family stands in two files.", mend)
                    )
                families[str(family)] = self._labels(texts, path, str(family))
                files[str(family)] = self._name(path)
        return labels_of(families), MappingProxyType(files)

    def _labels(self, data: Any, path: Path, family: str) -> dict[str, str]:
        labels = {str(name): text for name, text in self.mapping(data, path, family).items()}
        for name in [name for name, text in labels.items() if not isinstance(text, str)]:
            problem = f"a label is a text, not {labels.pop(name)!r}."
            self.problems.append(ContentProblem(self._name(path), f"{family}.{name}", problem, "write one text."))
        return labels

    def conformity(self) -> ConformityRun | None:
        """Return what `make conformity` wrote, if it ever ran; it speaks about a version and does not count into it."""
        path = self.root / "conformity.json"
        data = read_yaml(path, self.root, self.problems) if path.exists() else None
        try:
            return None if data is None else ConformityRun.model_validate(data)
        except ValidationError:
            name = str(path.relative_to(self.root.parent))
            problem = "it is not as `make conformity` writes it."
            self.problems.append(ContentProblem(name, "the file", problem, "delete it and run `make conformity`."))
        return None

    def clinics(self) -> Mapping[str, Clinic]:
        """Return the clinic profiles by id; they say nothing about treatments, so they do not count into the version."""
        found: dict[str, Clinic] = {}
        for path in sorted((self.root / "clinics").glob("*.yaml")):
            record = self.validated(Clinic, read_yaml(path, self.root, self.problems), path, path.stem)
            if record is not None and record.id != path.stem:
                mend = f"write `id: {path.stem}`, or name the file {record.id}.yaml."
                self.problems.append(ContentProblem(self._name(path), "id", "it is not the name of the file.", mend))
            if record is not None:
                found[path.stem] = record
        return MappingProxyType(found)

    def pictures(self) -> Mapping[str, str]:
        """Return the drawings by name, as SVG text."""
        found: dict[str, str] = {}
        for path in sorted((self.root / "pictures").glob("*.svg")):
            try:
                found[path.stem] = path.read_text("utf-8")
            except UnicodeDecodeError:
                problem = ContentProblem(self._name(path), "the file", "this drawing is no text.", "save it in UTF-8.")
                self.problems.append(problem)
        return MappingProxyType(found)


_MENDS = {
    "missing": "add this key.",
    "extra_forbidden": "take this key out, or correct its spelling.",
    "literal_error": "write one of the values named above.",
    "too_short": "add at least one entry.",
    "string_type": "write it as one text.",
}


def _mend(mistake: str) -> str:
    return _MENDS.get(mistake, "correct the value as the message says; CONTRIBUTING.md shows an example.")


def load_content(root: Path, language: str = FALLBACK) -> Content:
    """Return the content below `root`, validated and frozen.

    Raises: ContentError with every problem that was found, if there is any.
    """
    content, problems = read_content(root, language)
    if problems:
        raise ContentError(problems)
    return content


def read_content(root: Path, language: str = FALLBACK) -> tuple[Content, list[ContentProblem]]:
    """Return what could be read of the content, and every problem. Only for checks: pages use load_content."""
    reader = _Reader(root)
    facts: dict[str, Any] = {kind: reader.facts(kind) for kind in FACTS}
    sentences: dict[str, Any] = {kind: reader.words(kind, language) for kind in WORDS}
    ui, ui_files = reader.ui(language)
    content = Content(
        facts_version=reader.version("facts"),
        words=Words(language=language, version=reader.version("words"), ui=ui, ui_files=ui_files, **sentences),
        pictures=reader.pictures(),
        conformity=reader.conformity(),
        clinics=reader.clinics(),
        **facts,
    )
    between = [*problems_between(content), *problems_with_words(content)]
    return content, reader.problems + _not_mere_consequences(reader, between)


def _not_mere_consequences(reader: _Reader, between: list[ContentProblem]) -> list[ContentProblem]:
    """Return the problems that are no mere consequence of a record or file that could not be read."""
    unread = [Path(problem.file) for problem in reader.problems if problem.key.startswith(("line ", "the file"))]
    kinds = {file.stem for file in unread}
    folders = {file.parent.name for file in unread}  # kinds of which one file, at least, could not be read

    def follows(problem: ContentProblem) -> bool:
        file = Path(problem.file)
        named = {problem.key.partition(":")[0], file.stem, *QUOTED.findall(problem.problem)}
        partly = {file.stem, *TO_BE_ADDED.findall(problem.mend), *({file.parent.name} & {"ui"})}
        return bool(named & (reader.broken | kinds) or partly & (kinds | folders)) or file.parent.name in kinds

    return [problem for problem in between if not follows(problem)]
