"""A disk that loses power: what survives of the writes that a program made.

The system calls of a real run, as strace prints them, are played onto a model of a disk. What was
synced is there; of what was not, any part may be: dropped, reordered, or torn at a sector. Names
(files made, renamed, removed) survive in the order in which they were changed, up to some point
after the last sync of their folder.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

SECTOR = 512
CALLS = (
    "openat,open,creat,write,pwrite64,writev,pwritev,pwritev2,fsync,fdatasync,sync_file_range,"
    "ftruncate,truncate,rename,renameat,renameat2,unlink,unlinkat,link,linkat,sendfile,"
    "copy_file_range,fallocate,mmap"
)
"""The calls to trace: all that change a file."""
_LINE = re.compile(r"^\d+\s+(\w+)\((.*)\)\s+=\s+(-?\d+)")
_FD = re.compile(r"^(\d+)<([^>]*)>")
_STRING = re.compile(r'"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?')


@dataclass(frozen=True, slots=True)
class Call:
    """A system call: its name, the file or folder it is about, and what it was given."""

    name: str
    path: str
    strings: tuple[bytes, ...]
    text: str


def read_trace(text: str, folder: Path) -> list[Call]:
    """Returns the calls that concern a folder, and those that write to standard output.

    Args:
        text: What `strace -f -y -xx` wrote.
        folder: The folder.
    """
    calls = []
    for line in text.splitlines():
        match = _LINE.match(line)
        if match is None:
            if "unfinished" in line and str(folder) in _plain(line):
                raise AssertionError(f"two threads write at once: {line[:200]}")
            continue
        name, arguments, result = match.groups()
        if int(result) < 0 or (name == "mmap" and "PROT_WRITE" not in arguments):
            continue
        strings = [(_bytes(text), bool(cut)) for text, cut in _STRING.findall(arguments)]
        held = _FD.match(arguments)
        opened = re.search(r"=\s+\d+<([^>]*)>$", line) if name in {"openat", "open"} else None
        if held is not None and held.group(1) == "1" and name == "write":
            calls.append(Call("acknowledge", "", (strings[0][0],), ""))
            continue
        if opened is not None:
            path = _bytes(opened.group(1)).decode()
        elif held is not None:
            path = _bytes(held.group(2)).decode()
        else:
            path = strings[0][0].decode() if strings else ""
        if path != str(folder) and not path.startswith(f"{folder}/"):
            continue
        assert not any(cut for _, cut in strings), f"strace cut a string short: {line[:200]}"
        calls.append(Call(name, path, tuple(content for content, _ in strings), arguments))
    return calls


def _bytes(escaped: str) -> bytes:
    return bytes.fromhex(escaped.replace("\\x", ""))


def _plain(line: str) -> str:
    return re.sub(r"\\x([0-9a-f]{2})", lambda m: chr(int(m.group(1), 16)), line)


@dataclass(slots=True)
class File:
    """A file: what is surely on the disk, what is only on its way, and what the program sees."""

    durable: bytearray = field(default_factory=bytearray)
    pending: list[tuple[int, bytes | None]] = field(default_factory=list)
    position: int = 0

    def write(self, offset: int, content: bytes) -> None:
        """Takes a write in; `sync` makes it durable."""
        self.pending.append((offset, content))

    def truncate(self, size: int) -> None:
        """Takes a change of length in."""
        self.pending.append((size, None))

    def sync(self) -> None:
        """Makes everything durable."""
        for change in self.pending:
            _apply(self.durable, change)
        self.pending.clear()

    def survivor(self, random: Random) -> bytes:
        """Returns what may be found after a power cut."""
        content = bytearray(self.durable)
        changes = list(self.pending)
        if random.random() < 0.5:
            random.shuffle(changes)
        kept = random.choice((0.0, 0.5, 1.0))
        for offset, written in changes:
            if random.random() >= kept:
                continue
            if written is None or random.random() < 0.5:
                _apply(content, (offset, written))
            else:
                _apply_torn(content, offset, written, random)
        return bytes(content)


def _apply(content: bytearray, change: tuple[int, bytes | None]) -> None:
    offset, written = change
    end = offset if written is None else offset + len(written)
    if len(content) < end:
        content.extend(bytes(end - len(content)))
    if written is None:
        del content[offset:]
    else:
        content[offset:end] = written


def _apply_torn(content: bytearray, offset: int, written: bytes, random: Random) -> None:
    """Applies some of the sectors of a write."""
    for start in range(0, len(written), SECTOR):
        if random.random() < 0.5:
            _apply(content, (offset + start, written[start : start + SECTOR]))


class Disk:
    """A folder on a disk, as calls change it."""

    def __init__(self, folder: Path) -> None:
        self._folder = str(folder)
        self._names: dict[str, File] = {}
        self._durable_names: dict[str, File] = {}
        self._pending: list[tuple[str, str, File | None]] = []
        self.acknowledged = 0

    def play(self, call: Call) -> None:
        """Takes a call in."""
        match call.name:
            case "acknowledge":
                self.acknowledged = max([self.acknowledged, *map(int, call.strings[0].split())])
            case "openat" | "open":
                self._open(call)
            case "write":
                file = self._names[call.path]
                file.write(file.position, call.strings[0])
                file.position += len(call.strings[0])
            case "pwrite64":
                offset = int(call.text.rsplit(",", 1)[1])
                self._names[call.path].write(offset, call.strings[0])
            case "ftruncate":
                self._names[call.path].truncate(int(call.text.rsplit(",", 1)[1]))
            case "fsync" | "fdatasync":
                self._sync(call.path)
            case "unlink":
                self._change("unlink", call.path, self._names.pop(call.path))
            case "rename":
                new = call.strings[1].decode()
                self._names[new] = self._names.pop(call.path)
                self._change(f"rename {new}", call.path, self._names[new])
            case _:
                raise AssertionError(f"the model of the disk does not know {call.name}")

    def _open(self, call: Call) -> None:
        if call.path == self._folder or "O_DIRECTORY" in call.text:
            return
        if call.path not in self._names:
            self._names[call.path] = File()
            self._change("link", call.path, self._names[call.path])
        elif "O_TRUNC" in call.text:
            self._names[call.path].truncate(0)
        self._names[call.path].position = 0

    def _change(self, what: str, path: str, file: File) -> None:
        self._pending.append((what, path, file))

    def _sync(self, path: str) -> None:
        if path == self._folder:
            self._durable_names = dict(self._names)
            self._pending.clear()
        else:
            self._names[path].sync()

    def survivor(self, random: Random) -> dict[str, bytes]:
        """Returns the files that may be found after a power cut, by path."""
        names = dict(self._durable_names)
        for what, path, file in self._pending[: random.randint(0, len(self._pending))]:
            if what == "link" and file is not None:
                names[path] = file
            else:
                moved = names.pop(path, file)
                if what.startswith("rename ") and moved is not None:
                    names[what.removeprefix("rename ")] = moved
        return {path: file.survivor(random) for path, file in names.items()}
