"""What deploy/ holds agrees with the server that it runs, and HAProxy and the image can use it."""

import os
import re
import shutil
import subprocess
import sys

import pytest
import yaml

from browser.driver import KELOID
from deploy.fleet import Balancer
from elsewhere import elsewhere
from load.tab import Tab
from serving import ROOT, Aid

DEPLOY = ROOT / "deploy"
KUBERNETES = DEPLOY / "kubernetes"
CONTAINERFILE = (DEPLOY / "Containerfile").read_text("utf-8")
COMPOSE = yaml.safe_load((DEPLOY / "compose.yaml").read_text("utf-8"))
MANIFESTS = {
    file.stem: yaml.safe_load(file.read_text("utf-8"))
    for file in sorted(KUBERNETES.glob("*.yaml"))
    if file.stem != "kustomization"
}
NAME = {"app.kubernetes.io/name": "scar-choices"}
PORT = re.search(r"port (\d+), or PORT=", (ROOT / "README.md").read_text("utf-8")).group(1)


def instructions(name: str, text: str = CONTAINERFILE) -> list[str]:
    """Return the arguments of an instruction of the image, wherever it stands."""
    return re.findall(rf"^{name} (.+)$", text, re.MULTILINE)


# ---- HAProxy


@pytest.mark.balancer
@pytest.mark.parametrize("with_certificate", [False, True])
def test_haproxy_takes_its_configuration_without_a_warning(tmp_path, certificate, with_certificate):
    balancer = Balancer([Aid(), Aid(), Aid()], tmp_path, certificate if with_certificate else None)
    told = subprocess.run(
        [*balancer.command(), "-c", "-dW"],
        env={**os.environ, **balancer.environment()},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (told.returncode, "WARNING" in told.stderr) == (0, False), told.stderr


def test_haproxy_knows_the_replicas_of_compose():
    named = dict(re.findall(r"presetenv (REPLICA_\d) (\S+)", (DEPLOY / "haproxy.cfg").read_text("utf-8")))
    assert sorted(named.values()) == [f"{name}:{PORT}" for name in sorted(COMPOSE["services"]) if name != "proxy"]


# ---- the image


def test_the_image_runs_the_command_of_the_readme():
    (command,) = instructions("CMD")
    said = " ".join(yaml.safe_load(command))
    assert said == "python -m decision_aid_web.server"
    assert f"`{said}`" in (ROOT / "README.md").read_text("utf-8")
    assert f"PORT={PORT}" in CONTAINERFILE
    assert instructions("EXPOSE") == [PORT]


def in_the_image() -> list[str]:
    """Return what of the project is in the image: what its last stage takes from here or from the stage before."""
    last = CONTAINERFILE.rpartition("\nFROM ")[2]
    taken = [argument.split() for argument in instructions("COPY", last)]
    return [
        one.removeprefix("/aid/")
        for *whats, _ in taken
        for one in whats
        if not one.startswith("--from") and not one.endswith(".venv")
    ]


class WithoutPowers(Aid):
    """A replica that may do no more than the owner of its files, whoever that is, and has no home."""

    def command(self):
        powerless = ["setpriv", "--bounding-set=-all", "--inh-caps=-all"] if os.geteuid() == 0 else []
        return [*powerless, *super().command()]

    def environment(self):
        return {**super().environment(), "HOME": "/nowhere", "PYTHONDONTWRITEBYTECODE": "1"}


@pytest.fixture
def as_in_the_image(tmp_path):
    """Start what the image holds as the image does: it may write nowhere there."""
    for name in in_the_image():
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, tmp_path / name)
    for one in (tmp_path, *tmp_path.rglob("*")):
        one.chmod(0o555 if one.is_dir() else 0o444)
    with WithoutPowers(tmp_path) as aid:
        yield aid


def test_the_image_holds_all_that_a_replica_needs_and_its_health_check_finds_it(as_in_the_image):
    (checked,) = instructions("HEALTHCHECK .*CMD")
    _, *rest = yaml.safe_load(checked)
    subprocess.run([sys.executable, *rest], env={**os.environ, "PORT": str(as_in_the_image.port)}, check=True)
    assert elsewhere(a_page_of(as_in_the_image))


async def a_page_of(aid):
    tab = Tab(aid.url, KELOID)
    await tab.open("summary")
    return not tab.failed() and (await tab.download("pdf")).startswith(b"%PDF")


def test_the_context_of_the_build_lets_through_what_the_image_takes():
    lines = (ROOT / ".dockerignore").read_text("utf-8").splitlines()
    let_through = {line.removeprefix("!") for line in lines if line.startswith("!")}
    assert let_through == {*in_the_image(), "pyproject.toml", "requirements.txt"}


@pytest.mark.parametrize("replica", [name for name in COMPOSE["services"] if name != "proxy"])
def test_a_replica_of_compose_can_write_nowhere_and_has_no_way_out(replica):
    service = COMPOSE["services"][replica]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["networks"] == ["inside"]
    assert COMPOSE["networks"]["inside"] == {"internal": True}
    assert "ports" not in service


# ---- Kubernetes


def test_kustomize_names_every_manifest():
    named = yaml.safe_load((KUBERNETES / "kustomization.yaml").read_text("utf-8"))["resources"]
    assert sorted(named) == [f"{name}.yaml" for name in MANIFESTS]


def test_every_manifest_is_about_the_same_replicas():
    spec = {name: manifest["spec"] for name, manifest in MANIFESTS.items()}
    assert spec["deployment"]["selector"]["matchLabels"] == NAME
    assert spec["deployment"]["template"]["metadata"]["labels"] == NAME
    assert spec["service"]["selector"] == NAME
    assert spec["disruption"]["selector"]["matchLabels"] == NAME
    assert spec["network"]["podSelector"]["matchLabels"] == NAME
    assert spec["autoscaler"]["scaleTargetRef"]["name"] == MANIFESTS["deployment"]["metadata"]["name"]
    (rule,) = spec["ingress"]["rules"]
    assert rule["http"]["paths"][0]["backend"]["service"]["name"] == MANIFESTS["service"]["metadata"]["name"]


@pytest.fixture
def pod():
    return MANIFESTS["deployment"]["spec"]["template"]["spec"]


@pytest.fixture
def container(pod):
    (container,) = pod["containers"]
    return container


def test_ports_are_those_of_the_server(container):
    assert container["env"] == [{"name": "PORT", "value": PORT}]
    assert container["ports"] == [{"name": "http", "containerPort": int(PORT)}]
    assert MANIFESTS["service"]["spec"]["ports"][0]["targetPort"] == "http"


@pytest.mark.parametrize("probe", ["startupProbe", "readinessProbe", "livenessProbe"])
def test_probes_ask_what_the_server_answers(container, probe):
    asked = container[probe]["httpGet"]
    assert asked["port"] == "http"
    assert f"+ '{asked['path']}'" in CONTAINERFILE  # the health check of the image, which a test above runs


def test_a_replica_is_nobody_and_can_write_nowhere(pod, container):
    user, _ = instructions("USER")[0].split(":")
    assert pod["securityContext"]["runAsNonRoot"] is True
    assert pod["securityContext"]["runAsUser"] == int(user)
    assert container["securityContext"]["readOnlyRootFilesystem"] is True
    assert container["securityContext"]["allowPrivilegeEscalation"] is False
    assert container["securityContext"]["capabilities"] == {"drop": ["ALL"]}


def test_a_replica_has_time_to_end_and_an_update_never_takes_away_what_runs(pod, container):
    waits = int(container["lifecycle"]["preStop"]["exec"]["command"][1])
    assert pod["terminationGracePeriodSeconds"] > waits + 20
    assert MANIFESTS["deployment"]["spec"]["strategy"]["rollingUpdate"]["maxUnavailable"] == 0
    assert MANIFESTS["deployment"]["spec"]["replicas"] >= 2
    assert MANIFESTS["disruption"]["spec"]["maxUnavailable"] == 1


def test_people_stay_with_their_replica_by_the_cookie_that_haproxy_gives_elsewhere():
    cookie = re.search(r"^    cookie (\S+) insert", (DEPLOY / "haproxy.cfg").read_text("utf-8"), re.MULTILINE).group(1)
    assert MANIFESTS["service"]["metadata"]["annotations"]["haproxy.org/cookie-persistence"] == cookie


def test_nothing_goes_out():
    assert MANIFESTS["network"]["spec"]["egress"] == []
