"""The gazetteer as it is, read and indexed once for all tests of a process."""

from worker.tag.gazetteer.gazetteer import Gazetteer

GAZETTEER = Gazetteer.load()
