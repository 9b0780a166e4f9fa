"""An issuer of OpenID Connect on this machine, which tells of whom it is told to."""

from __future__ import annotations

import base64
import hashlib
import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

CLIENT, SECRET, KEY = "askback", "between us", "one"
MINUTE_S = 60


@lru_cache(maxsize=2)
def key(name: str) -> rsa.RSAPrivateKey:
    """Return what tokens are signed with, made once."""
    assert name
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


@dataclass
class Issuer:
    """What an issuer knows, and what it says instead where a test wants it to.

    Attributes:
        person: What it tells of who signs in.
        token: What its token says besides, or instead.
        codes: By code, what was asked for.
        refused: Why it gave no token.
    """

    port: int
    person: dict[str, Any] = field(default_factory=dict)
    token: dict[str, Any] = field(default_factory=dict)
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    refused: list[str] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def approve(self, asked: str) -> str:
        """Let somebody in, as its own pages do, and return where they are sent."""
        query = {k: v[0] for k, v in parse_qs(urlsplit(asked).query).items()}
        code = f"code-{len(self.codes)}"
        self.codes[code] = query
        back = urlsplit(query["redirect_uri"]).path
        return f"{back}?{urlencode({'code': code, 'state': query['state']})}"

    def told(self) -> dict[str, Any]:
        """Return where everything is."""
        return {
            "issuer": self.url,
            "authorization_endpoint": f"{self.url}/authorize",
            "token_endpoint": f"{self.url}/token",
            "userinfo_endpoint": f"{self.url}/userinfo",
            "jwks_uri": f"{self.url}/keys",
            "token_endpoint_auth_methods_supported": ["client_secret_post"],
            "code_challenge_methods_supported": ["S256"],
        }

    def keys(self) -> dict[str, Any]:
        made = jwt.algorithms.RSAAlgorithm.to_jwk(key(KEY).public_key(), as_dict=True)
        return {"keys": [{**made, "kid": KEY, "alg": "RS256", "use": "sig"}]}

    def give(self, form: dict[str, str]) -> dict[str, Any]:
        """Return a token for a code, once, to who asked for the code."""
        asked = self.codes.pop(form.get("code", ""), None)
        if asked is None:
            return self._refuse("no such code")
        if (form["client_id"], form["client_secret"]) != (CLIENT, SECRET):
            return self._refuse("not our client")
        proof = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
        shown = base64.urlsafe_b64encode(proof).rstrip(b"=").decode()
        if asked.get("code_challenge") != shown:
            return self._refuse("the code was for another browser")
        return {"access_token": "a", "token_type": "Bearer", "id_token": self._signed()}

    def _signed(self) -> str:
        now = int(time.time())
        claims = {"iss": self.url, "aud": CLIENT, "iat": now, "exp": now + MINUTE_S}
        claims |= {"sub": self.person["sub"], **self.token}
        said = {name: value for name, value in claims.items() if value is not None}
        return jwt.encode(said, key(KEY), algorithm="RS256", headers={"kid": KEY})

    def _refuse(self, why: str) -> dict[str, Any]:
        self.refused.append(why)
        return {"error": "invalid_grant"}


@contextmanager
def issuing() -> Iterator[Issuer]:
    """Serve an issuer until the test is over."""

    class Handler(BaseHTTPRequestHandler):
        timeout = 10

        def do_GET(self) -> None:
            answers = {
                "/.well-known/openid-configuration": issuer.told,
                "/userinfo": lambda: issuer.person,
                "/keys": issuer.keys,
            }
            self._say(answers[self.path]())

        def do_POST(self) -> None:
            sent = self.rfile.read(int(self.headers["Content-Length"])).decode()
            made = issuer.give({k: v[0] for k, v in parse_qs(sent).items()})
            self._say(made, 400 if "error" in made else 200)

        def _say(self, what: dict[str, Any], status: int = 200) -> None:
            body = json.dumps(what).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    issuer = Issuer(server.server_address[1])
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield issuer
    finally:
        server.shutdown()
        server.server_close()
        thread.join(10)
