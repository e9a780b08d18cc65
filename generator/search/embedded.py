"""The engine of the browser, run here: the same JavaScript in an embedded V8, closed after use, never left to hang."""

import json
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from types import TracebackType
from typing import Any, Self

from py_mini_racer import JSEvalException, JSOOMException, JSTimeoutException, MiniRacer

from generator.findings.diagnostics import CannotRunError
from generator.scripts.bundle import bundle
from generator.search import BROWSER

_SECONDS_TO_START, _SECONDS_TO_ANSWER = 120, 20
_MEMORY = 2_000_000_000  # bytes


def engine_script() -> str:
    """Return the engine with the service that makes and finds pages in it, as one classic script."""
    return bundle(BROWSER / "service/service.js")


class Engine:
    """The search of one site; use it in a ``with`` statement."""

    def __init__(self, data: Sequence[Mapping[str, Any]]) -> None:
        """Load the parts made by ``make_data`` and start the engine.

        Raises:
            CannotRunError: The data is not an index of this version, or a part is of another one.
        """
        with ExitStack() as opened:  # closed again by whatever keeps the engine from starting
            # V8 would join an event loop that runs in this thread and wait for it for ever: it gets one of its own.
            self._thread = opened.enter_context(ThreadPoolExecutor(1))
            self._context = self._thread.submit(MiniRacer).result()
            opened.callback(lambda: self._thread.submit(self._context.close).result())
            self._run(engine_script(), _SECONDS_TO_START)
            text = json.dumps(json.dumps(data, ensure_ascii=False))
            self._run(f"globalThis.data = JSON.parse({text}); 0", _SECONDS_TO_START)
            started = time.perf_counter()
            start = "globalThis.service = jaSearchService(data[0]); data.slice(1).forEach(service.add); 0"
            self._run(start, _SECONDS_TO_START)
            self.start_ms = (time.perf_counter() - started) * 1000
            self._opened = opened.pop_all()

    def __enter__(self) -> Self:
        """Return the engine itself."""
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        """Give the memory of the engine back."""
        self._opened.close()

    def find(self, query: str, **options: object) -> dict[str, Any]:
        """Return what the search page shows for ``query`` (see ``find`` in service/service.js)."""
        text = self._run(f"JSON.stringify(service.find({_argument(query)}, {_argument(options)}))", _SECONDS_TO_ANSWER)
        found: dict[str, Any] = json.loads(text)
        return found

    def ids(self, query: str, limit: int) -> list[str]:
        """Return the pages in order and nothing else, as measured by ``search-eval``."""
        text = self._run(f"JSON.stringify(service.ids({_argument(query)}, {limit}))", _SECONDS_TO_ANSWER)
        found: list[str] = json.loads(text)
        return found

    def meant(self, typed: str, count: int) -> list[dict[str, str]]:
        """Return the questions that are offered while one types (see ``meant`` in service/service.js)."""
        text = self._run(f"JSON.stringify(service.meant({_argument(typed)}, {count}))", _SECONDS_TO_ANSWER)
        meant: list[dict[str, str]] = json.loads(text)
        return meant

    def _run(self, source: str, seconds: float) -> str:
        try:
            run = self._thread.submit(self._context.eval, source, timeout_sec=seconds, max_memory=_MEMORY)
            return str(run.result())
        except (JSTimeoutException, JSOOMException) as error:
            msg = "検索に時間かメモリーがかかりすぎたため、やめました"
            raise CannotRunError(msg) from error
        except JSEvalException as error:
            msg = f"検索データを読み込めません。サイトを作り直してください({str(error).splitlines()[0]})"
            raise CannotRunError(msg) from error


def _argument(value: object) -> str:
    """Return ``value`` as JavaScript source."""
    return json.dumps(value)
