"""The containers run what the Makefile installs and the Procfile starts."""

import os
import re
import subprocess
import sys
import threading
from dataclasses import fields
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
import yaml

from newsdesk.settings import Settings
from scripts.dev_redis import server_command
from tests.support.processes import ROOT

COMPOSE = yaml.safe_load((ROOT / "docker-compose.yml").read_text("utf-8"))
SERVICES: dict[str, Any] = COMPOSE["services"]


def dockerfile(name: str) -> str:
    file: str = SERVICES[name]["build"]["dockerfile"]
    return (ROOT / file).read_text("utf-8")


def procfile() -> dict[str, str]:
    lines = (ROOT / "Procfile").read_text("utf-8").splitlines()
    return dict(line.split(": exec ", 1) for line in lines)


def test_it_has_what_the_procfile_has() -> None:
    assert set(SERVICES) == set(procfile())


def test_images_install_as_the_makefile_does() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    installed = re.search(r"-m pip install (.* -r requirements\.txt)", makefile)
    assert installed
    for name in ("service", "worker"):
        assert f"python -m pip install --no-cache-dir {installed[1]}" in dockerfile(name)


@pytest.mark.parametrize("name", ["service", "worker"])
def test_images_hold_compiled_modules(name: str) -> None:
    copied = re.findall(r"^COPY (newsdesk|service|worker) \1$", dockerfile(name), re.MULTILINE)
    assert f"RUN python -m compileall -q {' '.join(copied)}" in dockerfile(name)
    assert SERVICES[name]["read_only"] is True
    assert "PYTHONDONTWRITEBYTECODE" not in dockerfile(name)


@pytest.mark.parametrize("name", ["service", "worker"])
def test_images_start_what_the_procfile_starts(name: str) -> None:
    words = re.search(r"CMD \[(.*)\]", dockerfile(name))
    assert words
    assert re.findall(r'"([^"]+)"', words[1]) == procfile()[name].split()


def test_every_setting_is_passed_on_but_those_that_are_the_containers_own() -> None:
    own = {"REDIS_URL", "MODELS_DIR", "CACHE_DIR", "HOST", "PORT"}
    names = {field.name.upper() for field in fields(Settings)}
    passed_on = {name: f"${{{name}:-}}" for name in names - own}  # empty counts as not set

    assert COMPOSE["x-desk"]["environment"] == passed_on
    for service in ("service", "worker"):
        assert passed_on.items() <= SERVICES[service]["environment"].items()


def test_redis_keeps_what_it_is_given() -> None:
    local = server_command(6379, Path("/data"))
    command = SERVICES["redis"]["command"]
    for option in ("--appendonly", "--appendfsync", "--save", "--maxmemory-policy"):
        assert command[command.index(option) + 1] == local[local.index(option) + 1], option
    assert SERVICES["redis"]["volumes"] == ["redis:/data"]
    assert "ports" not in SERVICES["redis"]


@pytest.mark.parametrize("name", SERVICES)
def test_no_process_is_root_or_has_capabilities(name: str) -> None:
    service = SERVICES[name]
    user = service.get("user") or re.findall(r"^USER (.*)$", dockerfile(name), re.MULTILINE)[-1]

    assert re.fullmatch(r"[1-9]\d*:[1-9]\d*", user)
    assert service["cap_drop"] == ["ALL"]
    assert "cap_add" not in service


@pytest.mark.parametrize("name", ["service", "worker"])
def test_processes_have_no_more_rights_than_they_need(name: str) -> None:
    service = SERVICES[name]
    assert service["read_only"] is True
    assert service["healthcheck"]["test"][0] == "CMD"


@pytest.mark.parametrize("name", SERVICES)
def test_logs_have_a_bound(name: str) -> None:
    assert {"max-size", "max-file"} <= set(SERVICES[name]["logging"]["options"])


class Healthy(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.mark.parametrize(("proxy", "healthy"), [("", True), ("http://127.0.0.1:9", True), ("", False)])
def test_the_service_is_healthy_when_it_answers_whatever_proxy_docker_sets(proxy: str, healthy: bool) -> None:
    _, _, *arguments = SERVICES["service"]["healthcheck"]["test"]
    with HTTPServer(("127.0.0.1", 0), Healthy) as server:
        if healthy:
            threading.Thread(target=server.handle_request, daemon=True).start()
        else:
            server.server_close()
        here = [text.replace("127.0.0.1:8000", f"127.0.0.1:{server.server_port}") for text in arguments]
        environment = {**os.environ, "http_proxy": proxy, "no_proxy": "127.0.0.0/8"}
        ended = subprocess.run([sys.executable, *here], env=environment, capture_output=True, timeout=60)
    assert (ended.returncode == 0) is healthy, ended.stderr


def test_the_service_holds_no_model() -> None:
    copied = re.findall(r"^COPY (\S+)", dockerfile("service"), re.MULTILINE)

    assert copied == ["requirements.txt", "newsdesk", "service"]


def test_running_articles_have_time_to_end() -> None:
    from worker.app import app

    grace = int(SERVICES["worker"]["stop_grace_period"].removesuffix("s"))
    assert grace > app.conf.worker_soft_shutdown_timeout
    assert SERVICES["worker"]["environment"]["REMAP_SIGTERM"] == "SIGQUIT"
