# SPDX-License-Identifier: Apache-2.0
"""The lab's certificate authorities and certificates, made with the openssl program.

Two roots, each with one intermediate: one for the sites that people ask about, one for everything else. With a
single root the site's and the control site's chains would look as if one box had signed both."""

import datetime
import fcntl
import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from .kernel import run

ROOTS = {"sites": "Lab Public Trust Root A", "services": "Lab Public Trust Root B"}

_CA_CONFIG = """[ca]
default_ca = d
[d]
new_certs_dir = {folder}
database = {folder}/index-{name}.txt
default_md = sha256
policy = p
rand_serial = yes
unique_subject = no
copy_extensions = none
x509_extensions = {extensions}
[p]
commonName = supplied
organizationName = optional
[ca_ext]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
[leaf]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = serverAuth
subjectAltName = {names}
[req]
distinguished_name = dn
prompt = no
[dn]
O = {organisation}
CN = {common}
"""


def _date(days):
    moment = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(days=days)
    return moment.strftime("%Y%m%d%H%M%SZ")


@dataclass(frozen=True)
class Certificate:
    """Files in PEM: `chain` is the leaf and what should be sent with it."""
    chain: str
    key: str

    def combined(self):
        """One file with both, as HAProxy wants it."""
        path = self.chain.removesuffix(".pem") + ".both.pem"
        whole = f"{path}.{secrets.token_hex(8)}"  # labs side by side share the file: none may read half of it
        Path(whole).write_text(Path(self.chain).read_text() + Path(self.key).read_text(), encoding="ascii")
        os.replace(whole, path)
        return path


class Authority:
    """Makes certificates in one folder. `fresh` roots are trusted by nobody."""

    def __init__(self, folder):
        self.folder = Path(folder)

    def create(self):
        self.folder.mkdir(parents=True, exist_ok=True)
        for name, common in ROOTS.items():
            self._root(name, common)
            self._intermediate(name)
        return self

    def roots(self):
        return [str(self.folder / f"root-{name}.pem") for name in ROOTS]

    def untrusted(self, name, common):
        """A root that is not in the client's store, with its intermediate, to sign with under `name`."""
        if not (self.folder / f"root-{name}.pem").exists():
            self._root(name, common)
            self._intermediate(name)
        return name

    def _openssl(self, *arguments):
        run(["openssl", *arguments])

    def _request(self, name, common, names="DNS:none"):
        base = self.folder / name
        extensions = "ca_ext" if names == "DNS:none" else "leaf"
        config = _CA_CONFIG.format(folder=self.folder, name=name, extensions=extensions, names=names,
                                   organisation="Lab", common=common)
        (self.folder / f"index-{name}.txt").touch()
        Path(f"{base}.cnf").write_text(config, encoding="ascii")
        self._openssl("req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout",
                      f"{base}.key", "-out", f"{base}.csr", "-config", f"{base}.cnf")

    def _sign(self, name, issuer, days, start=-30, end=None):
        self._openssl("ca", "-batch", "-notext", "-config", f"{self.folder}/{name}.cnf", "-in",
                      f"{self.folder}/{name}.csr", "-out", f"{self.folder}/{name}.pem", "-startdate", _date(start),
                      "-enddate", _date(end if end is not None else days),
                      *(["-selfsign", "-keyfile", f"{self.folder}/{name}.key"] if issuer is None else
                        ["-cert", f"{self.folder}/{issuer}.pem", "-keyfile", f"{self.folder}/{issuer}.key"]))

    def _root(self, name, common):
        self._request(f"root-{name}", common)
        self._sign(f"root-{name}", None, 3650)

    def _intermediate(self, name):
        self._request(f"inter-{name}", f"Lab Issuing CA for {name}")
        self._sign(f"inter-{name}", f"root-{name}", 1800)

    def issue(self, file, names, issuer="sites", start=-30, end=300, chain=True):
        """A server's certificate for these names; start and end are days from now. issuer None: self-signed."""
        with open(self.folder / "lock", "w", encoding="ascii") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)  # several labs share the folder
            return self._issued(file, names, issuer, start, end, chain)

    def _issued(self, file, names, issuer, start, end, chain):
        target = self.folder / f"{file}.chain.pem"
        if not target.exists():
            alternative = ",".join(("IP:" if _is_address(n) else "DNS:") + n for n in names)
            self._request(file, names[0], alternative)
            self._sign(file, f"inter-{issuer}" if issuer else None, 0, start, end)
            parts = [self.folder / f"{file}.pem"]
            if issuer and chain:
                parts.append(self.folder / f"inter-{issuer}.pem")
            target.write_text("".join(p.read_text(encoding="ascii") for p in parts), encoding="ascii")
            os.chmod(self.folder / f"{file}.key", 0o644)  # gateways that drop root read it; it guards nothing
        return Certificate(str(target), str(self.folder / f"{file}.key"))


def _is_address(name):
    return name.replace(".", "").isdigit() or ":" in name


def trust(certificates_folder, bundle, roots):
    """Adds roots to a copy of /etc/ssl/certs: as file, as the hash link that OpenSSL looks up, and in the bundle.

    The bundle alone would do for curl, but Qt reads the folder."""
    folder = Path(certificates_folder)
    with open(bundle, "a", encoding="ascii") as whole:
        for root in roots:
            text = Path(root).read_text(encoding="ascii")
            whole.write("\n" + text)
            name = "lab-" + Path(root).name
            (folder / name).write_text(text, encoding="ascii")
            link = folder / (run(["openssl", "x509", "-hash", "-noout", "-in", root]).strip() + ".0")
            link.unlink(missing_ok=True)
            link.symlink_to(name)
