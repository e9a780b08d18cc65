"""A mail as Outlook saves it (.msg), made for tests: properties in the streams of a compound file."""

import struct
from itertools import pairwise

SECTOR, SMALL, LARGE = 512, 64, 4096
FREE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
TEXT, BYTES = 0x001F, 0x0102


def a_message(body="", attachments=(), html=""):
    """Return a mail with a plain body or one in HTML, and ``attachments`` as names with contents."""
    values = [(0x1000, TEXT, body)] if body else [(0x1013, BYTES, html.encode())]
    root = _properties(values, bytes(20) + struct.pack("<I", len(attachments)) + bytes(8))
    for number, (name, content) in enumerate(attachments):
        attached = [(0x3707, TEXT, name), (0x3701, BYTES, content)]
        root[f"__attach_version1.0_#{number:08X}"] = _properties(attached, bytes(8))
    return _File().of(root)


def _properties(values, header):
    """Return the streams of values, and the one that lists them."""
    streams = {}
    for number, kind, value in values:
        data = value.encode("utf-16-le") if kind == TEXT else value
        streams[f"__substg1.0_{number:04X}{kind:04X}"] = data
        header += struct.pack("<IIII", number << 16 | kind, 6, len(data) + 2 * (kind == TEXT), 0)
    return streams | {"__properties_version1.0": header}


class _Chains:
    """Sectors of one size, and which follows which."""

    def __init__(self, size):
        self.size, self.sectors, self.table = size, [], []

    def put(self, data):
        first, count = len(self.sectors), -(-len(data) // self.size)
        cut = (data[place * self.size : (place + 1) * self.size] for place in range(count))
        self.sectors += [sector.ljust(self.size, b"\0") for sector in cut]
        self.table += [*range(first + 1, first + count), END] if count else []
        return first if count else END


class _File:
    """A compound file."""

    def __init__(self):
        self.large, self.small = _Chains(SECTOR), _Chains(SMALL)
        self.entries = [{"name": "Root Entry", "kind": 5}]

    def of(self, root):
        self.entries[0]["child"] = self._add(root)
        within = b"".join(self.small.sectors)
        self.entries[0] |= {"start": self.large.put(within), "size": len(within)}
        chains = struct.pack(f"<{len(self.small.table)}I", *self.small.table)
        chains = chains.ljust(-(-len(chains) // SECTOR) * SECTOR, b"\xff")
        smalls = self.large.put(chains)
        directory = self.large.put(b"".join(map(_entry, self.entries)))
        fats = -(-(len(self.large.sectors) + 4) * 4 // SECTOR)
        where = [len(self.large.sectors) + number for number in range(fats)]
        table = self.large.table + [FAT] * fats
        packed = struct.pack(f"<{len(table)}I", *table).ljust(fats * SECTOR, b"\xff")
        head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
        head += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
        head += struct.pack("<IIIII", 0, fats, directory, 0, LARGE)
        head += struct.pack("<IIII", smalls, len(chains) // SECTOR, END, 0)
        head += struct.pack("<109I", *where, *[FREE] * (109 - fats))
        return head + b"".join(self.large.sectors) + packed

    def _add(self, folder):
        """Add what is in ``folder``, each the right brother of the one before; return the number of the first."""
        numbers = []
        for name, content in folder.items():
            numbers.append(len(self.entries))
            self.entries.append({"name": name})
            if isinstance(content, dict):
                self.entries[numbers[-1]] |= {"kind": 1, "child": self._add(content), "start": 0}
            else:
                chains = self.small if len(content) < LARGE else self.large
                self.entries[numbers[-1]] |= {"kind": 2, "start": chains.put(content), "size": len(content)}
        for before, after in pairwise(numbers):
            self.entries[before]["right"] = after
        return numbers[0]


def _entry(facts):
    text = facts["name"].encode("utf-16-le") + b"\0\0"
    head = text.ljust(64, b"\0") + struct.pack("<HBB", len(text), facts["kind"], 1)
    brothers = struct.pack("<III", FREE, facts.get("right", FREE), facts.get("child", FREE))
    return head + brothers + bytes(36) + struct.pack("<IQ", facts["start"], facts.get("size", 0))
