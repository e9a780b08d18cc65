/**
 * "あなたの団体なら": makes a small form beside the formula of a case, which works the hours out anew
 * for the numbers a reader types. Nothing leaves the page. Without JavaScript a worked example stands there.
 */
(() => {
  /**
   * The terms of the formula: the name in the page's data, what a reader reads before the field, and its unit.
   * @type {ReadonlyArray<readonly [name: string, label: string, unit: string]>}
   */
  const TERMS = [
    ["kbCases", "1回の件数", "件"],
    ["kbMinutes", "1件にかかる時間", "分"],
    ["kbTimes", "1年の回数", "回"],
    ["kbPeople", "関わる人数", "人"],
  ];

  /**
   * Writes a number as Japanese readers do.
   * @param {number} value
   * @returns {string}
   */
  const written = (value) => value.toLocaleString("ja-JP");

  /**
   * Says what the work takes now and what it would take, in the words of generator/views/saved_hours.py.
   * @param {number} now hours a year before
   * @param {number} share what part of them is left after
   * @returns {string}
   */
  const said = (now, share) => {
    const [before, after] = [Math.round(now), Math.round(now * share)];
    const percent = Math.round(Math.abs(1 - share) * 100);
    const [direction, changes] = share > 1 ? ["増", "増えます"] : ["減", "減ります"];
    const change = `年${written(Math.abs(before - after))}時間${changes}`;
    return `取り組み前は年${written(before)}時間です。この事例と同じ割合（約${percent}%${direction}）で変われば年${
      written(after)
    }時間になり、${change}。`;
  };

  /**
   * Makes a labelled field for one term.
   * @param {string} id
   * @param {string} label
   * @param {string} unit
   * @param {string} value
   * @returns {{ field: HTMLElement, input: HTMLInputElement }}
   */
  const fieldOf = (id, label, unit, value) => {
    const field = document.createElement("p");
    const caption = document.createElement("label");
    const input = document.createElement("input");
    field.className = "kb-yours__field";
    caption.htmlFor = id;
    caption.textContent = `${label}（${unit}）`;
    Object.assign(input, { id, type: "number", min: "0", max: "1000000", step: "any", inputMode: "decimal" });
    input.autocomplete = "off";
    input.value = String(Number(value));
    field.append(caption, input);
    return { field, input };
  };

  /**
   * Puts the form into a section that holds the numbers of a case.
   * @param {HTMLElement} section
   * @returns {void}
   */
  const equip = (section) => {
    const share = Number(section.dataset.kbYours);
    const form = document.createElement("form");
    const result = document.createElement("output");
    const fields = TERMS.map(([name, label, unit]) =>
      fieldOf(`kb-yours-${name}`, label, unit, section.dataset[name] ?? "")
    );
    form.className = "kb-yours__form";
    form.setAttribute("aria-labelledby", "kb-yours");
    result.className = "kb-yours__result";
    result.setAttribute("aria-live", "polite");
    result.setAttribute("for", fields.map(({ input }) => input.id).join(" "));

    /** @returns {void} */
    const update = () => {
      const good = fields.every(({ input }) => input.value !== "" && input.validity.valid);
      const hours = fields.reduce((product, { input }) => product * input.valueAsNumber, 1) / 60;
      result.textContent = good ? said(hours, share) : "4つの欄に、0から100万までの数を入れてください。";
    };

    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", update);
    form.append(...fields.map(({ field }) => field), result);
    const hint = document.createElement("p");
    hint.textContent =
      "取り組み前の数を自分の団体の数に変えると、時間を計算し直します。入れた数はどこにも送られません。";
    section.append(hint, form);
    update();
  };

  /** @type {NodeListOf<HTMLElement>} */
  const sections = document.querySelectorAll("[data-kb-yours]");
  sections.forEach(equip);
})();
