"""The description of the API, with what holds for all of it said at each address."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ninja import NinjaAPI
from ninja.openapi.schema import OpenAPISchema

from askback.services.access import replies
from askback.web.api import problems
from askback.web.api.bearers import Token
from askback.web.api.once import AGAIN, HEADER

Described = dict[str, Any]
VERSIONED = frozenset({"Opportunity", "OpportunityLine", "InterviewLine"})
CHANGING = ("/opportunities/{opportunity_id}", "/interviews/{interview_id}")
REFUSALS = {
    "401": "No token, or one that is no longer good.",
    "403": "The token lacks the scope.",
    "422": "The request is wrong; `wrong` says where, and what mends it.",
    "429": "Too many requests; Retry-After says in how many seconds to come back.",
    "503": "The workspace cannot be reached just now, or its disk is full.",
}
FILES = {"/export": "application/zip", "/recording": "*/*"}
STRING: Described = {"type": "string"}


class Api(NinjaAPI):
    """The API, describing itself."""

    def get_openapi_schema(
        self,
        *,
        path_prefix: str | None = None,
        path_params: dict[str, Any] | None = None,
    ) -> OpenAPISchema:
        """Return the description, whole."""
        found = super().get_openapi_schema(
            path_prefix=path_prefix, path_params=path_params
        )
        scopes = dict(self._scopes())
        for path, methods in found["paths"].items():
            for method, one in methods.items():
                _complete(path, method, one, scopes[one["operationId"]])
        schemas = found["components"]["schemas"]
        template = "#/components/schemas/{model}"
        problem = problems.Problem.model_json_schema(ref_template=template)
        schemas.update(problem.pop("$defs"))
        schemas["Problem"] = problem
        found["components"]["schemas"] = dict(sorted(schemas.items()))
        return found

    def get_openapi_operation_id(self, operation: Any) -> str:
        """Return the name of a deed: that of its function."""
        return str(operation.view_func.__name__)

    def _scopes(self) -> Iterator[tuple[str, str]]:
        for router in self._get_bound_routers():
            for view in router.path_operations.values():
                for one in view.operations:
                    token = one.auth_callbacks[0]
                    assert isinstance(token, Token), "every address has one"
                    yield self.get_openapi_operation_id(one), token.scope


def _complete(path: str, method: str, one: Described, scope: str) -> None:
    """Say at an address what holds for all of them."""
    one["responses"] = {str(code): told for code, told in one["responses"].items()}
    one["security"] = [{"Token": [scope]}]
    _add_headers(path, method, one)
    told = {**REFUSALS, **_besides(path, method, one)}
    for code, why in told.items():
        one["responses"][code] = _refusal(code, why)
    for ending, media in FILES.items():
        if path.endswith(ending):
            content = {media: {"schema": {"type": "string", "format": "binary"}}}
            for code in {"200", "206"} & one["responses"].keys():
                one["responses"][code]["content"] = content


def _besides(path: str, method: str, one: Described) -> dict[str, str]:
    """Return the refusals of some addresses."""
    told = {}
    if "{" in path:
        told["404"] = "There is none, or it is not yours."
    if method == "post":
        told["409"] = "The first request with this Idempotency-Key is under way."
    if method in {"patch", "delete"} and path.endswith(CHANGING):
        told["412"] = "It is another version by now; read it again."
    if "requestBody" in one:
        most = "1 GB" if path.endswith("/import") else "5 MB"
        told["413"] = f"The request holds more than {most}."
    if path.endswith("/recording"):
        told["416"] = "The recording has no such part."
    return told


def _refusal(code: str, why: str) -> Described:
    content = {problems.MEDIA: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    told: Described = {"description": why, "content": content}
    if code == "416":
        told.pop("content")
    if code == "429":
        told["headers"] = {"Retry-After": {"schema": STRING, "required": True}}
    if code == "401":
        told["headers"] = {"WWW-Authenticate": {"schema": STRING, "required": True}}
    return told


def _add_headers(path: str, method: str, one: Described) -> None:
    if method == "post":
        key = {**STRING, "minLength": 1, "maxLength": 200, "pattern": "^[!-~]+$"}
        why = (
            f"A request sent again with it within {replies.KEPT.days} day is done once."
        )
        one["parameters"].append(_header(HEADER, key, why))
    if method in {"patch", "delete"} and path.endswith(CHANGING):
        why = "The ETag that was seen; without it, whatever is there is changed."
        one["parameters"].append(_header("If-Match", STRING, why))
    for response in one["responses"].values():
        named = str(response.get("content", {}).get("application/json", {}))
        if any(f"/{name}'" in named for name in VERSIONED) and method != "delete":
            response["headers"] = {"ETag": {"schema": STRING}}
        if method == "post":
            again = {AGAIN: {"schema": STRING}}
            response["headers"] = {**response.get("headers", {}), **again}


def _header(name: str, schema: Described, why: str) -> Described:
    return {
        "in": "header",
        "name": name,
        "schema": schema,
        "required": False,
        "description": why,
    }
