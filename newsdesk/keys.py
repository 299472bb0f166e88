"""Names of all keys and channels in Redis; nothing else spells one."""


class Keys:
    """Names of all keys and channels under one prefix."""

    def __init__(self, prefix: str) -> None:
        self.articles = f"{prefix}article:"
        self.digests = f"{prefix}digest:"
        self.idempotency = f"{prefix}idempotency:"
        self.gone = f"{prefix}gone:"
        self.changes = f"{prefix}changes:"
        self.worker = f"{prefix}worker:"
        self.workers = f"{prefix}workers"  # their names by the time of expiry (s)
        self.pending = f"{prefix}pending"  # unfinished ids by the time of their last heartbeat (ms)
        self.recent = f"{prefix}recent"  # all ids by the time of creation (ms)
        self.expiring = f"{prefix}expiring"  # finished ids by the time of their expiry (ms)
        self.reconciler = f"{prefix}reconciler"  # a lock
