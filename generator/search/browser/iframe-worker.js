// Workers on file://, where browsers start none: the script runs in a hidden frame instead. No script is written
// into the frame, so that a page's Content-Security-Policy can forbid all scripts but the site's own files.

/** The part of `Worker` that Material uses. */
class FrameWorker extends EventTarget {
  /** @param {string | URL} url The script, with its whole address. */
  constructor(url) {
    super();
    this.frame = document.createElement("iframe");
    this.frame.hidden = true;
    document.body.append(this.frame);
    const inside = /** @type {Window & typeof globalThis} */ (this.frame.contentWindow);
    inside.postMessage = (/** @type {unknown} */ data) => this.receive(data);
    this.inside = inside;
    this.started = this.run(String(url));
  }

  /**
   * Hands what the script says on to those who listen.
   * @param {unknown} data
   * @returns {void}
   */
  receive(data) {
    this.dispatchEvent(new MessageEvent("message", { data: structuredClone(data) }));
  }

  /**
   * Tells the script something, once it has run.
   * @param {unknown} data
   * @returns {void}
   */
  postMessage(data) {
    const copy = structuredClone(data);
    this.started.then(() => this.inside.dispatchEvent(new MessageEvent("message", { data: copy })));
  }

  /** @returns {void} */
  terminate() {
    this.frame.remove();
  }

  /**
   * Runs a script in the frame.
   * @param {string} url
   * @returns {Promise<void>}
   */
  run(url) {
    return new Promise((resolve, reject) => {
      const script = this.inside.document.createElement("script");
      script.src = url;
      script.onload = () => resolve();
      script.onerror = () => reject(new Error(url));
      this.inside.document.body.append(script);
    });
  }
}

if (location.protocol === "file:") Object.assign(globalThis, { Worker: FrameWorker });
