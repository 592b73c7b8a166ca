"""What makes a real signal-cli believe in the lab's server, made once.

``server.pem``: certificates and key for the hosts of signal.org, by an authority made here.
``sealed-sender.json``: the key that certifies senders, with its certificate.
``overlay.jar`` goes before signal-cli's jars: a trust store with that authority, and one class in
which one constant is another, the root of sealed sender. Every other byte is as shipped. All keys
are made anew, and are worth nothing outside the lab.
"""

from __future__ import annotations

import datetime
import hashlib
import json
import os
import re
import zipfile
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from tests.labs import cache
from tests.labs.signal_server.sealed import Signer, server_certificate
from tests.labs.signal_server.wire import from_base64, to_base64

_CONFIGURATION = "org/asamk/signal/manager/config"
_AUTHORITY = "the lab's authority"
_PROVIDER = "org.bouncycastle.jce.provider.BouncyCastleProvider"
#: a constant of a Java class that holds a public key in base64
_KEY = re.compile(rb"\x01\x00\x2c([A-Za-z0-9+/]{44})")


def digest() -> str:
    """Changes when what is made here would change."""
    return hashlib.sha256(Path(__file__).read_bytes()).hexdigest()[:12]


def make(place: Path, java: Path, jars: Path) -> None:
    authority = _make_tls(place)
    store = _make_store(place, authority, java, next(jars.glob("bcprov-*.jar")))
    root = _make_sealed_sender(place)
    with zipfile.ZipFile(next(jars.glob("libsignal-cli-*.jar"))) as shipped:
        configuration = shipped.read(f"{_CONFIGURATION}/LiveConfig.class")
    with zipfile.ZipFile(place / "overlay.jar", "w") as overlay:
        overlay.write(store, f"{_CONFIGURATION}/whisper.store")
        overlay.writestr(f"{_CONFIGURATION}/LiveConfig.class", _with_root(configuration, root))


def _make_tls(place: Path) -> Path:
    """Write ``server.pem``; returns the authority's certificate."""
    authority_key = ec.generate_private_key(ec.SECP256R1())
    server_key = ec.generate_private_key(ec.SECP256R1())
    may_sign = x509.BasicConstraints(ca=True, path_length=0)
    hosts = x509.SubjectAlternativeName([x509.DNSName("*.signal.org")])
    authority = _certificate(_AUTHORITY, authority_key, authority_key, may_sign)
    server = _certificate("the lab's server", server_key, authority_key, hosts)
    pem = [each.public_bytes(Encoding.PEM) for each in (server, authority)]
    pem.append(server_key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    (place / "server.pem").write_bytes(b"".join(pem))
    (place / "authority.pem").write_bytes(authority.public_bytes(Encoding.PEM))
    return place / "authority.pem"


def _certificate(
    subject: str,
    key: ec.EllipticCurvePrivateKey,
    authority_key: ec.EllipticCurvePrivateKey,
    extension: x509.ExtensionType,
) -> x509.Certificate:
    now = datetime.datetime.now(datetime.UTC)
    return (
        x509.CertificateBuilder()
        .subject_name(_name(subject))
        .issuer_name(_name(_AUTHORITY))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=3650))
        .add_extension(extension, critical=True)
        .sign(authority_key, hashes.SHA256())
    )


def _name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def _make_store(place: Path, authority: Path, java: Path, provider: Path) -> Path:
    """The authority in the format in which signal-cli reads its trust store (BKS)."""
    store = place / "whisper.store"
    cache.run(
        [java / "bin" / "keytool", "-importcert", "-noprompt", "-alias", "lab", "-file", authority,
         "-keystore", store, "-storepass", "whisper", "-storetype", "BKS",
         "-providerpath", provider, "-providerclass", _PROVIDER],
        "a trust store for signal-cli",
    )  # fmt: skip
    return store


def _make_sealed_sender(place: Path) -> bytes:
    """Write ``sealed-sender.json``; returns the root's public key."""
    root, seed = Signer(os.urandom(32)), os.urandom(32)
    certificate = server_certificate(root, Signer(seed))
    secrets = {"seed": to_base64(seed), "certificate": to_base64(certificate)}
    (place / "sealed-sender.json").write_text(json.dumps(secrets))
    return root.public_key


def _with_root(configuration: bytes, root: bytes) -> bytes:
    """The class *configuration*, in which the root of sealed sender is another."""
    keys = {key for key in _KEY.findall(configuration) if from_base64(key.decode())[0] == 5}
    if len(keys) != 1:
        raise cache.LabMissing("the one root of sealed sender in signal-cli's configuration")
    return configuration.replace(keys.pop(), to_base64(root).encode())
