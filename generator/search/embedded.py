"""The engine of the browser, run here: the same JavaScript in an embedded V8, closed after use, never left to hang."""

import json
import time
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from types import TracebackType
from typing import Any, NoReturn, Self

from py_mini_racer import JSEvalException, JSOOMException, JSTimeoutException, MiniRacer, init_mini_racer

from generator import _
from generator.findings.diagnostics import CannotRunError
from generator.language.words import JAPANESE
from generator.scripts.bundle import bundle
from generator.search import BROWSER

_SECONDS_TO_START, _SECONDS_TO_ANSWER = 120, 20
_MEMORY = 2_000_000_000  # bytes
_LEFT_BEHIND, _BESIDE_KEPT = 44_000_000, 1.25  # bytes from which on it is tidied, and how much more than is in use


_DRIVER = """
let steps;
const toNext = () => {
  let step = steps.next();
  while (!step.done && !step.value) step = steps.next();
  return JSON.stringify(step.done ? { value: step.value } : { missing: step.value });
};
const begin = (begun) => (steps = begun) && toNext();
const goOn = (parts) => {
  for (const [name, part] of Object.entries(parts)) service.take(name, part);
  return toNext();
};
"""

# Where processors guard memory by keys, only threads begun by the one that started V8 may use it: whoever asks for an
# engine, this one begins them all.
_STARTER = ThreadPoolExecutor(1)


def _thread() -> ThreadPoolExecutor:
    """Return a thread, already begun, that may use V8."""
    init_mini_racer(ignore_duplicate_init=True)
    begun = ThreadPoolExecutor(1)
    begun.submit(int).result()
    return begun


def _no_parts(name: str) -> NoReturn:
    msg = _("検索データの一部がありません: {name}", name=name)
    raise CannotRunError(msg)


def language_of(data: Mapping[str, Any]) -> str:
    """Return the language of an index, Japanese where it tells none."""
    try:
        return str(data["index"].get("language", JAPANESE))
    except (AttributeError, KeyError, TypeError):  # no index: the engine says so
        return JAPANESE


def engine_script(language: str = "") -> str:
    """Return the engine with the service that makes and finds pages in it, in a language, as one classic script."""
    return bundle(BROWSER / "service/service.js", language)


class Engine:
    """The search of one site; use it in a ``with`` statement."""

    def __init__(self, data: Mapping[str, Any], part: Callable[[str], Any] = _no_parts) -> None:
        """Load what ``make_data`` made, or the head of a large index of which ``part`` gives a part by its name.

        Raises:
            CannotRunError: The data is not an index of this version.
        """
        self._part = part
        with ExitStack() as opened:  # closed again by whatever keeps the engine from starting
            # V8 would join an event loop that runs in this thread and wait for it for ever: it gets one of its own.
            self._thread = opened.enter_context(_STARTER.submit(_thread).result())
            self._context = self._thread.submit(MiniRacer).result()
            opened.callback(lambda: self._thread.submit(self._context.close).result())
            self._run(engine_script(language_of(data)) + _DRIVER, _SECONDS_TO_START)
            text = _argument(json.dumps(data, ensure_ascii=False))
            self._run(f"globalThis.data = JSON.parse({text}); 0", _SECONDS_TO_START)
            started = time.perf_counter()
            self._run("globalThis.service = jaSearchService(data); 0", _SECONDS_TO_START)
            self._much = _LEFT_BEHIND
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
        """Return what the search page shows for ``query`` (see ``finding`` in service/service.js)."""
        found: dict[str, Any] = self._answered("finding", query, options)
        return found

    def ids(self, query: str, limit: int) -> list[str]:
        """Return the pages in order and nothing else, as measured by ``search-eval``."""
        found: list[str] = self._answered("naming", query, limit)
        return found

    def meant(self, typed: str, count: int) -> list[dict[str, str]]:
        """Return the questions that are offered while one types (see ``meaning`` in service/service.js)."""
        meant: list[dict[str, str]] = self._answered("meaning", typed, count)
        return meant

    def tidy(self) -> None:
        """Give back what earlier answers left behind, if that is much, while nobody waits: V8 lets it grow."""
        self._thread.submit(self._tidied)

    def _tidied(self) -> None:
        if self._context.heap_stats()["total_heap_size"] > self._much:
            self._context.low_memory_notification()
            self._much = max(_LEFT_BEHIND, self._context.heap_stats()["used_heap_size"] * _BESIDE_KEPT)

    def _answered(self, name: str, *arguments: object) -> Any:  # noqa: ANN401 - what it is, the caller knows
        """Return what the steps ``name`` of the service end in, giving them the parts they ask for."""
        told = self._run(f"begin(service.{name}(...{_argument(arguments)}))", _SECONDS_TO_ANSWER)
        while missing := json.loads(told).get("missing"):
            parts = json.dumps({one: self._part(one) for one in missing}, ensure_ascii=False)
            told = self._run(f"goOn(JSON.parse({_argument(parts)}))", _SECONDS_TO_ANSWER)
        return json.loads(told)["value"]

    def _run(self, source: str, seconds: float) -> str:
        try:
            run = self._thread.submit(self._context.eval, source, timeout_sec=seconds, max_memory=_MEMORY)
            return str(run.result())
        except (JSTimeoutException, JSOOMException) as error:
            msg = _("検索に時間かメモリーがかかりすぎたため、やめました")
            raise CannotRunError(msg) from error
        except JSEvalException as error:
            msg = _(
                "検索データを読み込めません。サイトを作り直してください({error})",
                error=str(error).splitlines()[0],
            )
            raise CannotRunError(msg) from error


def _argument(value: object) -> str:
    """Return ``value`` as JavaScript source."""
    return json.dumps(value)
