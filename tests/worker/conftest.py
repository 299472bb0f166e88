"""The real pipeline, loaded once for all tests of the worker."""

from dataclasses import replace

import pytest

from newsdesk.settings import Settings
from worker import models
from worker.pipeline import Pipeline


@pytest.fixture(scope="session")
def pipeline(tmp_path_factory: pytest.TempPathFactory) -> Pipeline:
    return models.load(replace(Settings(), cache_dir=tmp_path_factory.mktemp("packages")))
