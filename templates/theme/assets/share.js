/**
 * Makes the buttons of an entry that need a script: to copy a text (its public address, a citation, a mail) and to
 * print. Nothing leaves the page. Without JavaScript none of them is shown; the mail is a link of its own.
 */
(() => {
  /**
   * Copies a text; on file:// only the old way is allowed.
   * @param {string} text
   * @returns {Promise<boolean>} whether that was possible
   */
  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const area = document.createElement("textarea");
      area.value = text;
      area.className = "kb-visually-hidden";
      document.body.append(area);
      area.select();
      const copied = document.execCommand("copy");
      area.remove();
      return copied;
    }
  };

  /**
   * Makes an item of the list a button that does something.
   * @param {HTMLElement} item whose text says what
   * @param {() => void} act
   * @returns {HTMLButtonElement}
   */
  const equip = (item, act) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = item.textContent;
    button.addEventListener("click", act);
    item.replaceChildren(button);
    item.hidden = false;
    return button;
  };

  const said = document.querySelector("[data-kb-said]");

  /** @type {NodeListOf<HTMLElement>} */
  const copied = document.querySelectorAll("[data-kb-copy]");
  copied.forEach((item) => {
    const text = item.dataset.kbCopy ?? "";
    const button = equip(item, async () => {
      const done = await copy(text);
      button.focus();
      said?.replaceChildren(done ? item.dataset.kbCopied ?? "" : text);
    });
  });

  /** @type {NodeListOf<HTMLElement>} */
  const printed = document.querySelectorAll("[data-kb-print]");
  printed.forEach((item) => equip(item, () => globalThis.print()));
})();
