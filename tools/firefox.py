"""Firefox without a window, asked by its own protocol: Playwright drives only builds of its own.

https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
"""

import base64
import json
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import unquote

_NAMES = ("firefox-esr", "firefox", r"C:\Program Files\Mozilla Firefox\firefox.exe")
_SETTINGS = 'user_pref("marionette.port", {});\nuser_pref("datareporting.policy.dataSubmissionEnabled", false);\n'
_FLAGS = ["--headless", "--marionette", "--remote-allow-system-access", "--no-remote", "--profile"]
_FILES = "security.fileuri.strict_origin_policy"  # Marionette lets all files share one store; for readers none do
_ERRORS = """
const isError = (one) => one instanceof Ci.nsIScriptError && !(one.flags & Ci.nsIScriptError.warningFlag);
const found = Services.console.getMessageArray().filter((one) => isError(one) && /^(file|http):/.test(one.sourceName));
Services.console.reset();
return found.map((one) => one.message);
"""
_PATIENCE = 30  # seconds to start in
_ELEMENT = "element-6066-11e4-a52e-4f735466cecf"  # by which WebDriver names an element


class Firefox:
    """One window of Firefox."""

    def __init__(self, connection: socket.socket) -> None:
        """Begin a session over ``connection``."""
        self._file = connection.makefile("rwb")
        self._asked = 0
        self._answer()  # it says who it is
        self._ask("WebDriver:NewSession", {"capabilities": {"alwaysMatch": {"acceptInsecureCerts": False}}})
        self._run_in_browser(f"Services.prefs.clearUserPref('{_FILES}')")

    def open(self, address: str) -> None:
        """Show the page at ``address``."""
        self._ask("WebDriver:Navigate", {"url": address})

    def address(self) -> str:
        """Return the address of the page that is shown, readable."""
        return unquote(self._ask("WebDriver:GetCurrentURL", {})["value"])

    def back(self) -> None:
        """Go back, as with the button of the browser."""
        self._ask("WebDriver:Back", {})

    def errors(self) -> list[str]:
        """Return what no script caught and what a policy forbade in pages since this was last asked."""
        return list(self._run_in_browser(_ERRORS))

    def run(self, script: str, *arguments: object) -> Any:  # noqa: ANN401 - whatever the script returns
        """Return what the body of a function returns in the page."""
        return self._ask("WebDriver:ExecuteScript", {"script": script, "args": arguments})["value"]

    def type(self, selector: str, keys: str) -> None:
        """Type ``keys`` into an element, as a person does."""
        self._ask("WebDriver:ElementSendKeys", {"id": self._element(selector), "text": keys})

    def click(self, selector: str) -> None:
        """Click on the first element that is meant, where a person sees it."""
        self._ask("WebDriver:ElementClick", {"id": self._element(selector)})

    def press(self, keys: str) -> None:
        """Press ``keys`` wherever the focus is."""
        actions = [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]
        self._ask("WebDriver:PerformActions", {"actions": [{"type": "key", "id": "keyboard", "actions": actions}]})

    def shoot(self, path: Path) -> None:
        """Save a picture of what is seen."""
        path.write_bytes(base64.b64decode(self._ask("WebDriver:TakeScreenshot", {"full": False})["value"]))

    def printed(self) -> bytes:
        """Return what would be printed, as a PDF."""
        return base64.b64decode(self._ask("WebDriver:Print", {})["value"])

    def size(self, width: int, height: int) -> None:
        """Make the window as large as that."""
        self._ask("WebDriver:SetWindowRect", {"width": width, "height": height})

    def _element(self, selector: str) -> str:
        found = self._ask("WebDriver:FindElement", {"using": "css selector", "value": selector})
        return str(found["value"][_ELEMENT])

    def _run_in_browser(self, script: str) -> Any:  # noqa: ANN401 - whatever the script returns
        self._ask("Marionette:SetContext", {"value": "chrome"})
        try:
            return self.run(script)
        finally:
            self._ask("Marionette:SetContext", {"value": "content"})

    def _ask(self, command: str, given: Mapping[str, object]) -> Any:  # noqa: ANN401 - whatever it answers
        self._asked += 1
        message = json.dumps([0, self._asked, command, given]).encode()
        self._file.write(b"%d:%b" % (len(message), message))
        self._file.flush()
        _kind, _number, error, result = self._answer()
        if error:
            msg = f"Firefox: {command}: {error['message']}"
            raise RuntimeError(msg)
        return result

    def _answer(self) -> Any:  # noqa: ANN401 - JSON
        length = b""
        while (sign := self._file.read(1)) != b":":
            length += sign
        return json.loads(self._file.read(int(length)))


@contextmanager
def firefox() -> Iterator[Firefox]:
    """Start the system's Firefox.

    Raises:
        FileNotFoundError: There is none.
    """
    program = next(filter(None, map(shutil.which, _NAMES)), None)
    if program is None:
        msg = "Firefox is missing; `make .venv/browser` sets it up"
        raise FileNotFoundError(msg)
    with TemporaryDirectory() as profile:
        port = _free_port()
        (Path(profile) / "user.js").write_text(_SETTINGS.format(port), encoding="utf-8")
        command = [program, *_FLAGS, profile]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:  # noqa: S603
            try:
                with _connected(port) as connection:
                    yield Firefox(connection)
            finally:
                process.terminate()


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _connected(port: int) -> socket.socket:
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            return socket.create_connection(("127.0.0.1", port), timeout=_PATIENCE)
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.1)
