"""What an operator sees of the product on a real Synapse: how it ends, and what it says."""

import asyncio
import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot import health
from bot.settings import Words, load
from tests.labs.console import Console
from tests.labs.human import until
from tests.labs.matrix.product import ROOT, Product, School, open_school
from tests.labs.synapse import SERVER, Account, Synapse


@pytest.fixture
def own_synapse(synapse: Synapse, tmp_path: Path) -> Iterator[Synapse]:
    """A homeserver that a test may stop for good."""
    server = Synapse(tmp_path / "synapse")
    server.start()
    yield server
    server.stop()


@pytest_asyncio.fixture
async def product(tmp_path: Path) -> AsyncIterator[Callable[..., Product]]:
    """Makes the product, for a group that need not be there; it finds the homeserver at *url*."""
    made: list[Product] = []

    def make(synapse: Synapse, url: str = "") -> Product:
        account = synapse.register("purku")
        made.append(
            Product(
                url or synapse.url,
                account,
                "!group:lab.test",
                "@minna:lab.test",
                tmp_path / "product",
            )
        )
        return made[-1]

    yield make
    for each in made:
        await each.close()


async def ends(product: Product) -> list[str]:
    """Wait until it has ended by itself with status 1; returns what it said in plain words."""
    async with asyncio.timeout(30):
        assert await product.process.wait() == 1
    return [line for line in product.log.read_text("utf-8").splitlines() if line[:1] != "{"]


async def start_impatient(product: Product, deaf: float, **environment: str) -> None:
    with product.log.open("ab") as log:
        product.process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "tests.labs.matrix.impatient", str(deaf)),
            *("run", "--config", str(product.folder / "config.toml")),
            cwd=ROOT,
            env={**os.environ, "PURKU_MATRIX__PASSWORD": product.account.password, **environment},
            stdout=log,
            stderr=log,
        )


async def test_a_bot_whose_homeserver_went_away_ends_and_says_so(own_synapse, product, tmp_path):
    bot = product(own_synapse)
    address = str(tmp_path / "notify")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        manager.bind(address)
        manager.setblocking(False)
        # Longer than a long poll: an answer is due within it.
        await start_impatient(bot, 25, NOTIFY_SOCKET=address, WATCHDOG_USEC="60000000")
        await bot.is_ready()
        heard = ""

        def is_told(word: str) -> bool:
            nonlocal heard
            try:
                heard += manager.recv(200).decode() + "\n"
            except BlockingIOError:
                return False
            return word in heard

        await until(lambda: is_told("WATCHDOG=1"), "the service manager hears that it lives")
        await asyncio.to_thread(own_synapse.stop)
        async with asyncio.timeout(60):
            assert await bot.process.wait() == 1
    (said,) = [line for line in bot.log.read_text("utf-8").splitlines() if line[:1] != "{"]
    assert said.startswith("No good answer from matrix for")
    assert health.read(bot.data).silent["matrix"] >= 25


async def test_a_token_that_was_revoked_is_asked_about_once_a_start(synapse, product, proxy):
    bot = product(synapse, proxy.url)
    await bot.start()
    await bot.is_ready()
    device = bot.device
    synapse.log_out_everywhere(bot.account)
    (said,) = await ends(bot)
    assert "does not know the bot's log-in any more" in said
    for _ in range(2):
        proxy.asked.clear()
        await bot.start()
        lines = await ends(bot)
        assert lines[-1] == said
        # So a start every five seconds is no burden, and no attempt to log in.
        assert [asked.partition("?")[0] for asked in proxy.asked] == [
            "GET /_matrix/client/v3/account/whoami"
        ]
    # The password was there all the time, and no new device was made with it.
    assert bot.device == device
    assert synapse.devices(bot.account) == []


# ------------------------------------------------------------ init


WORDS = Words("fi")


def answer_everything(console: Console, synapse: Synapse, user: str, group: str) -> None:
    """Up to the password."""
    for question, answer in (
        ("init-networks", ""),
        ("init-homeserver", synapse.url),
        ("init-user", user),
        ("init-name", "Koivurannan koulu"),
        ("init-time-zone", ""),
        ("init-group", group),
        ("init-coordinator", f"@minna:{SERVER}"),
        ("init-coordinator-name", "Minna"),
        ("init-coordinator-phone", "050 000 0001"),
        ("init-room", "pikkuneuvottelu B2"),
        ("init-work", ""),
        ("init-health-phone", ""),
        ("init-admin", ""),
    ):
        console.answers(WORDS.say(question), answer)


RECOVERY_KEY = re.compile(r"^    ((?:\w{4} ){11}\w{4})$", re.MULTILINE)


def init_from_nothing(synapse: Synapse, account: Account, file: Path, group: str) -> str:
    """Somebody sits down and answers; returns the recovery key."""
    with Console("init", str(file)) as console:
        console.answers("language", "fi")
        answer_everything(console, synapse, account.user, group)
        console.answers(WORDS.say("init-password", user=account.user), "not the password")
        console.reads(WORDS.say("init-refused", user=account.user))
        console.answers(WORDS.say("init-password", user=account.user), account.password)
        assert console.ends() == 0, console.screen
    # Nothing that was typed unseen is to be seen, nor what programmes tell each other.
    assert "not the password" not in console.screen
    assert f'"{account.password}"' not in file.read_text("utf-8")
    assert "{" not in console.screen.replace("-d '{", "")
    (key,) = RECOVERY_KEY.findall(console.screen)
    assert console.screen.count(key) == 1
    assert f"/users/{account.user}/override_ratelimit" in console.screen
    return key


def test_init_from_nothing_and_the_bot_starts_without_any_secret(synapse, tmp_path):
    account, file = synapse.register("purku"), tmp_path / "config.toml"
    key = init_from_nothing(synapse, account, file, "!group:lab.test")
    assert len(synapse.devices(account)) == 1
    clean = {name: it for name, it in os.environ.items() if not name.startswith("PURKU_")}
    command = [sys.executable, "-m", "bot"]
    checked = subprocess.run(
        [*command, "check", "--config", str(file)], cwd=ROOT, env=clean, timeout=60
    )
    assert checked.returncode == 0
    with subprocess.Popen(
        [*command, "run", "--config", str(file)],
        cwd=ROOT,
        env=clean,
        stderr=subprocess.PIPE,
        text=True,
    ) as bot:
        try:
            assert any('"ready"' in line for line in bot.stderr)
        finally:
            bot.kill()

    # Once more: nothing is asked but whether the recovery key was lost, and nothing is changed.
    before = file.read_bytes()
    with Console("init", str(file)) as console:
        console.answers(WORDS.say("init-renew-recovery-key", yes="kyllä"), "")
        assert console.ends() == 0
    assert RECOVERY_KEY.findall(console.screen) == []
    with Console("init", str(file)) as console:
        console.answers(WORDS.say("init-renew-recovery-key", yes="kyllä"), "kyllä")
        assert console.ends() == 0
    (new,) = RECOVERY_KEY.findall(console.screen)
    assert new != key
    assert file.read_bytes() == before
    assert len(synapse.devices(account)) == 1


def test_ctrl_c_at_the_questions_leaves_nothing_and_at_the_password_a_whole_file(synapse, tmp_path):
    account, file = synapse.register("purku"), tmp_path / "config.toml"
    with Console("init", str(file)) as console:
        console.answers("language", "fi")
        console.reads(WORDS.say("init-networks"))
        assert console.ends_by_ctrl_c() == 1
    assert "Traceback" not in console.screen
    assert list(tmp_path.iterdir()) == []

    with Console("init", str(file)) as console:
        console.answers("language", "fi")
        answer_everything(console, synapse, account.user, "!group:lab.test")
        console.reads(WORDS.say("init-password", user=account.user))
        assert console.ends_by_ctrl_c() == 1
    assert load(file, excused={"no-log-in"}).matrix.user == account.user
    with Console("init", str(file)) as console:
        console.answers(WORDS.say("init-password", user=account.user), account.password)
        assert console.ends() == 0
    assert RECOVERY_KEY.findall(console.screen)


def test_after_a_wrong_password_init_asks_again_at_once(synapse, tmp_path):
    account, file = synapse.register("purku"), tmp_path / "config.toml"
    with Console("init", str(file)) as console:
        console.answers("language", "fi")
        answer_everything(console, synapse, account.user, "!group:lab.test")
        console.answers(WORDS.say("init-password", user=account.user), "väärä")
        console.reads(WORDS.say("init-password", user=account.user))
        assert console.ends_by_ctrl_c() == 1
    assert faults_of(file, account) == [WORDS.say("doctor-not-logged-in", file=str(file))]
    with Console("init", str(file)) as console:
        console.answers(WORDS.say("init-password", user=account.user), "väärä")
        console.answers(WORDS.say("init-password", user=account.user), account.password)
        assert console.ends() == 0
    # The first words are the question: nothing was tried that could not work.
    assert console.screen.startswith(WORDS.say("init-password", user=account.user))
    assert faults_of(file, account) == []
    for path in (tmp_path / "data").rglob("*"):
        assert path.stat().st_mode & 0o077 == 0, path


def test_a_token_alone_is_enough_where_there_are_no_passwords(synapse, tmp_path):
    account, file = synapse.register("purku"), tmp_path / "config.toml"
    with Console("init", str(file)) as console:
        console.answers("language", "fi")
        answer_everything(console, synapse, account.user, "!group:lab.test")
        console.answers(WORDS.say("init-password", user=account.user), "")
        console.answers(WORDS.say("init-token", user=account.user), synapse.log_in(account))
        assert console.ends() == 0
    assert RECOVERY_KEY.findall(console.screen)


def faults_of(file: Path, account: Account) -> list[str]:
    """What the doctor finds to be at fault, but for the group and Minna, who are not there."""
    done = subprocess.run(
        [sys.executable, "-m", "bot", "doctor", "--config", str(file)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
    )
    mark = WORDS.say("doctor-mark-fault", what="").strip()
    lines = [line for line in done.stdout.splitlines() if line.startswith(mark)]
    assert done.returncode == bool(lines), done.stdout + done.stderr
    expected = (
        WORDS.say("doctor-group-out", name="Koivurannan koulu", user=account.user),
        WORDS.say("doctor-nobody", person=f"@minna:{SERVER}", role="coordinators"),
    )
    told = [line.removeprefix(mark).strip() for line in lines]
    return [line for line in told if line not in expected]


def test_lost_keys_and_a_lost_folder_are_mended_as_the_readme_says(synapse, tmp_path):
    account, file = synapse.register("purku"), tmp_path / "config.toml"
    key = init_from_nothing(synapse, account, file, "!group:lab.test")
    folder = tmp_path / "data" / "matrix"
    assert faults_of(file, account) == []

    for store in folder.glob("*.db*"):
        store.unlink()
    assert faults_of(file, account) == [WORDS.say("doctor-folder-lacks", name="*.db")]
    with Console("init", str(file)) as console:
        console.answers(WORDS.say("init-password", user=account.user), account.password)
        console.answers(WORDS.say("init-renew-recovery-key", yes="kyllä"), "")
        assert console.ends() == 0, console.screen
    assert faults_of(file, account) == []
    assert len(synapse.devices(account)) == 1

    shutil.rmtree(folder)
    assert faults_of(file, account) == [WORDS.say("doctor-not-logged-in", file=str(file))]
    with Console("init", str(file)) as console:
        console.answers(WORDS.say("init-password", user=account.user), account.password)
        console.answers(WORDS.say("init-recovery-key"), key)
        console.answers(WORDS.say("init-renew-recovery-key", yes="kyllä"), "")
        assert console.ends() == 0, console.screen
    assert key not in console.screen
    assert faults_of(file, account) == []


# ------------------------------------------------------------ doctor


class Practice:
    """A school whose operator calls the doctor."""

    def __init__(self, school: School, synapse: Synapse) -> None:
        self.school = school
        self.product = school.product
        self.synapse = synapse

    async def doctor(self) -> tuple[int, list[str], str]:
        """The exit status, the lines that are not good, and everything."""
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", "doctor", "--config"),
            str(self.product.folder / "config.toml"),
            cwd=ROOT,
            env={name: it for name, it in os.environ.items() if not name.startswith("PURKU_")},
            stdout=asyncio.subprocess.PIPE,
        )
        async with asyncio.timeout(60):
            said, _ = await process.communicate()
        lines = said.decode().splitlines()
        marks = [WORDS.say(f"doctor-mark-{mark}", what="") for mark in ("good", "hint")]
        bad = [line for line in lines[:-1] if not line.startswith(tuple(marks))]
        return process.returncode, bad, said.decode()

    async def faults(self) -> list[str]:
        _, bad, _ = await self.doctor()
        mark = WORDS.say("doctor-mark-fault", what="").strip()
        return [line.removeprefix(mark).strip() for line in bad if line.startswith(mark)]

    async def is_told(self, text_id: str, **values: str) -> None:
        """The only fault is the one of that id."""
        said = WORDS.say(f"doctor-{text_id}", **values)
        assert await self.faults() == [said]


@pytest_asyncio.fixture
async def practice(synapse: Synapse, human, tmp_path: Path) -> AsyncIterator[Practice]:
    sari, pekka, minna = [await human(name) for name in ("sari", "pekka", "minna")]
    group = await sari.open_group(pekka.user, minna.user)
    for person in (pekka, minna):
        await person.join(group)
    made = Product(synapse.url, synapse.register("purku"), group, minna.user, tmp_path / "product")
    try:
        await made.start()
        await made.is_ready()
        yield Practice(await open_school(made, sari, pekka, minna), synapse)
    finally:
        await made.close()


async def test_the_doctor_finds_a_bot_well_while_it_runs_and_disturbs_nothing(practice, human):
    school, folder = practice.school, practice.product.data / "matrix"

    def kept() -> dict[str, bytes]:
        """But how the bot is, which it writes down itself, now and then."""
        files = (file for file in folder.glob("*.json") if file.name != "health.json")
        return {file.name: file.read_bytes() for file in files}

    before = kept()
    devices = practice.synapse.devices(practice.product.account)
    for _ in range(3):
        status, bad, said = await practice.doctor()
        assert status == 0, said
    # What only the lab's machine, or its configuration, lacks is told besides.
    rights = WORDS.say("doctor-group-no-right", name="Koivurannan koulu")
    assert any(rights in line for line in bad)
    for good in ("confirmed", "leaves", "folder"):
        assert WORDS.say(f"doctor-{good}") in said
    for person in (school.sari, school.pekka):
        assert person.user not in said
    assert kept() == before
    assert practice.synapse.devices(practice.product.account) == devices
    # The bot hears on, also from somebody whose keys it has not had before.
    maija = await human("maija")
    await school.comes(maija)
    await school.say(maija, "purku")
    await school.reads(maija, "Viestisi tuli perille")


async def test_the_doctor_names_what_was_broken_one_thing_after_the_other(practice):
    school, product = practice.school, practice.product
    assert await practice.faults() == []

    await school.sari.throw_out(school.group, school.bot)
    await practice.is_told("group-out", name="Koivurannan koulu", user=school.bot)
    await school.sari.invite(school.group, school.bot)
    await school.sari.sees_in(school.group, school.bot)
    assert await practice.faults() == []

    matrix = product.data / "matrix"
    matrix.chmod(0o755)
    await practice.is_told("folder-open")
    matrix.chmod(0o700)

    config = product.folder / "config.toml"
    text = config.read_text("utf-8")
    config.write_text(text.replace(school.minna.user, f"@mina:{SERVER}"), "utf-8")
    await practice.is_told("nobody", person=f"@mina:{SERVER}", role="coordinators")
    config.write_text(text.replace(practice.synapse.url, "http://127.0.0.1:1"), "utf-8")
    await practice.is_told("server-silent", homeserver="http://127.0.0.1:1")
    config.write_text(text, "utf-8")

    await product.stop()
    status, bad, _ = await practice.doctor()
    assert status == 0
    assert any(WORDS.say("doctor-stopped") in line for line in bad)

    (matrix / "pickle.key").rename(product.folder / "pickle.key")
    await practice.is_told("folder-lacks", name="pickle.key")
    (product.folder / "pickle.key").rename(matrix / "pickle.key")
    assert await practice.faults() == []

    practice.synapse.log_out_everywhere(product.account)
    await practice.is_told("log-in-refused", file=str(config))
