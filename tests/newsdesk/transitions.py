"""Which states of an article may follow one another."""

from newsdesk.record import Status

_FOLLOWING = {
    Status.QUEUED: {Status.RUNNING},
    # Queued: given back. Running: another attempt, after the worker of the one before was lost.
    Status.RUNNING: {Status.QUEUED, Status.RUNNING, Status.DONE, Status.FAILED},
    Status.DONE: set[Status](),
    Status.FAILED: {Status.QUEUED},  # only when a client asks for it
}


def may_become(status: Status, following: Status) -> bool:
    return following in _FOLLOWING[status]
