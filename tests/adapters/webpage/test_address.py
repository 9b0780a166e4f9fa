from __future__ import annotations

import pytest

from askback.adapters.webpage.address import read_address
from askback.errors import InvalidInputError


@pytest.mark.parametrize(
    ("url", "read"),
    [
        ("https://Halden.Example/jobs/1?a=b#c", "https://halden.example/jobs/1?a=b"),
        ("http://halden.example", "http://halden.example/"),
        ("http://halden.example:80/", "http://halden.example/"),
        ("https://halden.example:8443/x", "https://halden.example:8443/x"),
        ("https://halden.example/stellen/köln", "https://halden.example/stellen/k%C3%B6ln"),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"),
        ("https://[2606:4700::1]/x", "https://[2606:4700::1]/x"),
        (" https://halden.example./x ", "https://halden.example/x"),
        ("https://halden.example/a%20b", "https://halden.example/a%20b"),
    ],
)  # fmt: skip
def test_an_address_is_read_as_it_is_asked_for(url: str, read: str) -> None:
    assert read_address(url).url == read


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("ftp://halden.example/x", "only http and https are fetched"),
        ("file:///etc/passwd", "only http and https are fetched"),
        ("halden.example", "only http and https are fetched"),
        ("https://me:secret@halden.example/", "signs in nowhere"),
        ("https://me@halden.example/", "signs in nowhere"),
        ("https:///jobs", "it names no host"),
        ("https://hal den.example/", "has no spaces in it"),
        ("https://halden.example/\r\nX: y", "has no spaces in it"),
        ("https://halden.example:99999/", "this is no address"),
        ("https://[::1/", "this is no address"),
        ("https://-halden.example/", "it names no host"),
        (f"https://{'a' * 64}.example/", "it names no host"),
        (f"https://{'ü' * 90}.example/", "no name that can be looked up"),
        (f"https://halden.example/{'a' * 2000}", "longer than 2000 characters"),
    ],
)
def test_what_is_no_address_is_refused_with_the_reason(url: str, why: str) -> None:
    with pytest.raises(InvalidInputError, match=why) as refused:
        read_address(url)

    assert "secret" not in str(refused.value)
    assert refused.value.exit_code == 2
