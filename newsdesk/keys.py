"""Names of all keys and channels in Redis, or their beginnings, which an id, a digest or a minute follows."""


class Keys:
    """All of them, under one prefix."""

    def __init__(self, prefix: str) -> None:
        self.articles = f"{prefix}article:"
        self.digests = f"{prefix}digest:"
        self.idempotency = f"{prefix}idempotency:"
        self.gone = f"{prefix}gone:"
        self.changes = f"{prefix}changes:"
        self.worker = f"{prefix}worker:"
        self.workers = f"{prefix}workers"  # their names by the time of expiry (s)
        self.pending = f"{prefix}pending"  # unfinished ids by the time of their last heartbeat, or of sending (ms)
        self.running = f"{prefix}running"  # those of them that a worker has
        self.reached = f"{prefix}reached"  # the latest time of sending of all that workers began (ms)
        self.resent = f"{prefix}resent"  # ids whose worker fell silent by the time they were sent again (ms)
        self.recent = f"{prefix}recent"  # all ids by the time of creation (ms)
        self.expiring = f"{prefix}expiring"  # finished ids by the time of their expiry (ms)
        self.failed = f"{prefix}failed"  # the failed ones of them, by the same
        self.throughput = f"{prefix}throughput:"
        self.memory = f"{prefix}memory:"  # remembered corrections of a direction by their sentences' SHA-256
        self.corrections = f"{prefix}corrections:"  # their ids by the time of the correction (ms)
        self.batches = f"{prefix}batch:"  # with `:articles` behind the id: the list of their ids
        self.reconciler = f"{prefix}reconciler"  # a lock
