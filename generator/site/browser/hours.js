// "あなたの団体なら": a small form beside the formula of a case works the hours out anew for the numbers a reader types.
// Nothing leaves the page. Without JavaScript a worked example stands there.
import { make } from "../../scripts/elements.js";

/** The terms of the formula: the name in the page's data, what stands before the field, and the unit. */
const TERMS = [
  ["kbCases", "1回の件数", "件"],
  ["kbMinutes", "1件にかかる時間", "分"],
  ["kbTimes", "1年の回数", "回"],
  ["kbPeople", "関わる人数", "人"],
];
const MOST_OF_A_TERM = "1000000";
const UNREADABLE = "4つの欄に、0から100万までの数を入れてください。";
const HINT = "取り組み前の数を自分の団体の数に変えると、時間を計算し直します。入れた数はどこにも送られません。";

/** Puts a form beside every formula of the page. */
export function offerHours() {
  /** @type {NodeListOf<HTMLElement>} */
  const sections = document.querySelectorAll("[data-kb-yours]");
  sections.forEach(equipHours);
}

/** @param {HTMLElement} section that holds the numbers of a case */
function equipHours(section) {
  const share = Number(section.dataset.kbYours);
  const terms = TERMS.map(([name, label, unit]) =>
    termField(`kb-yours-${name}`, label, unit, section.dataset[name] ?? "")
  );
  const inputs = terms.map(({ input }) => input);
  const result = make("output", {
    class: "kb-yours__result",
    "aria-live": "polite",
    for: inputs.map(({ id }) => id).join(" "),
  });
  const fields = terms.map(({ field }) => field);
  const form = make(
    "div",
    { class: "kb-yours__form", role: "group", "aria-labelledby": "kb-yours" },
    ...fields,
    result,
  );
  const update = () => {
    const good = inputs.every((input) => input.value !== "" && input.validity.valid);
    const hours = inputs.reduce((product, { valueAsNumber }) => product * valueAsNumber, 1) / 60;
    result.textContent = good ? saidHours(hours, share) : UNREADABLE;
  };
  form.addEventListener("input", update);
  section.append(make("p", {}, HINT), form);
  update();
}

/** @param {string} id @param {string} label @param {string} unit @param {string} value */
function termField(id, label, unit, value) {
  const limits = { min: "0", max: MOST_OF_A_TERM, step: "any", inputmode: "decimal" };
  const input = make("input", { id, type: "number", ...limits, autocomplete: "off", value: String(Number(value)) });
  const caption = make("label", { for: id }, `${label}（${unit}）`);
  return { field: make("p", { class: "kb-yours__field" }, caption, input), input };
}

/**
 * Says what the work takes now and what it would take, in the words of views/saved_hours.py.
 * @param {number} now hours a year before @param {number} share what part of them is left after
 */
function saidHours(now, share) {
  const [before, after] = [Math.round(now), Math.round(now * share)];
  const percent = Math.round(Math.abs(1 - share) * 100);
  const [direction, changes] = share > 1 ? ["増", "増えます"] : ["減", "減ります"];
  const change = `年${inJapanese(Math.abs(before - after))}時間${changes}`;
  return `取り組み前は年${inJapanese(before)}時間です。この事例と同じ割合（約${percent}%${direction}）で変われば年${
    inJapanese(after)
  }時間になり、${change}。`;
}

/** @param {number} value */
const inJapanese = (value) => value.toLocaleString("ja-JP");
