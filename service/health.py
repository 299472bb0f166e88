"""/healthz and /readyz: is the process alive, and can the desk do its work. Liveness never looks beyond the process."""

from flask import Blueprint, Response
from pydantic import BaseModel, ConfigDict

from newsdesk import presence
from newsdesk.connection import UNAVAILABLE, Condition, condition, what_is_wrong
from newsdesk.problem import Problem, ProblemType
from service.answers import answer
from service.desk import desk
from service.problems import ProblemError

blueprint = Blueprint("health", __name__)


class Check(BaseModel):
    """One thing the desk needs; `detail` says what is missing, or what is there."""

    model_config = ConfigDict(frozen=True)

    name: str
    ok: bool
    detail: str


class Readiness(BaseModel):
    model_config = ConfigDict(frozen=True)

    status: str
    checks: tuple[Check, ...]


@blueprint.get("/healthz")
def alive() -> Response:
    return answer({"status": "alive"}, headers={"Cache-Control": "no-store"})


@blueprint.get("/readyz")
def ready() -> Response:
    checks = _checks()
    missing = [check.detail for check in checks if not check.ok]
    if not missing:
        return answer(Readiness(status="ready", checks=checks), headers={"Cache-Control": "no-store"})
    problem = Problem(type=ProblemType.NOT_READY, title="Not ready", status=503, detail=" ".join(missing))
    raise ProblemError(problem, {"Retry-After": "5", "Cache-Control": "no-store"}, {"checks": checks})


def _redis(found: Condition) -> Check:
    if found.policy != "noeviction":
        detail = f"Redis may drop records: maxmemory-policy is {found.policy}, not noeviction."
        return Check(name="redis", ok=False, detail=detail)
    return Check(name="redis", ok=found.no_writes is None, detail=found.no_writes or "Redis answers.")


def _checks() -> tuple[Check, ...]:
    try:
        found = presence.workers(desk().probe, desk().store.keys)
        redis = _redis(condition(desk().probe))
    except UNAVAILABLE as error:
        return (Check(name="redis", ok=False, detail=what_is_wrong(error)),)
    if not redis.ok:
        return (redis,)  # one that takes no writes does not let workers say that they are there
    if not found:
        return redis, Check(name="workers", ok=False, detail="No worker is alive.")
    working = [worker for worker in found if worker.problem is None]
    problems = [f"Worker {one.name} takes no articles: {one.problem.rstrip('.')}." for one in found if one.problem]
    counted = f"{len(working)} of {len(found)} workers alive take articles."
    return redis, Check(name="workers", ok=bool(working), detail=" ".join([counted, *problems]))
