// Long work that leaves the browser time to paint and to take keys.

/** @template T @typedef {import("./engine/steps.js").Steps<T>} Steps */

const AT_A_TIME = 8; // milliseconds; four times as long on a slow PC is still no wait

/**
 * Does the work with pauses; what it needs besides is loaded by its names.
 * @template T @param {Steps<T>} steps @param {(names: string[]) => Promise<unknown>} [load] @returns {Promise<T>}
 */
export async function withPauses(steps, load = pause) {
  let begun = performance.now();
  for (let step = steps.next();; step = steps.next()) {
    if (step.done) return step.value;
    if (step.value) await load(step.value);
    else if (performance.now() - begun >= AT_A_TIME) await pause();
    else continue;
    begun = performance.now();
  }
}

/** Lets the browser come in; one that has no `scheduler` is given a turn by a message, which no clock delays. */
function pause() {
  const { scheduler } = /** @type {{scheduler?: {yield?: () => Promise<void>}}} */ (globalThis);
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resume) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resume(port1.close());
    port2.postMessage(null);
  });
}
