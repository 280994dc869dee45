"""Makes the virtual environment that the peers live in, once for each content of requirements.txt."""
import subprocess
import sys
from pathlib import Path

REQUIREMENTS = Path(__file__).resolve().parent / "requirements.txt"


def environment(folder):
    """The environment's Python; it is made or brought up to date where it is not as requirements.txt says."""
    python, stamp = folder / "bin" / "python", folder / "requirements.txt"
    wanted = REQUIREMENTS.read_text(encoding="utf-8")
    if python.exists() and stamp.exists() and stamp.read_text(encoding="utf-8") == wanted:
        return python
    print(f"installing the peers into {folder}", file=sys.stderr, flush=True)
    run([sys.executable, "-m", "venv", "--clear", folder])
    run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps",
         "--only-binary", ":all:", "--requirement", REQUIREMENTS])
    stamp.write_text(wanted, encoding="utf-8")
    return python


def run(command):
    done = subprocess.run([str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode:
        sys.exit(f"could not install the peers: {' '.join(map(str, command))} ended with {done.returncode}:\n"
                 f"{done.stdout.strip()[-800:]}")


def versions():
    """{package in small letters: version} as pinned."""
    lines = [line.split("==") for line in REQUIREMENTS.read_text(encoding="utf-8").splitlines() if "==" in line]
    return {name.lower(): version for name, version in lines}
