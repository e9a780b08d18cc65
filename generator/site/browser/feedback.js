// "この記事について知らせる": makes a small form of the text that an entry offers to send. Nothing leaves the page; a reader
// copies the text or opens a mail with it. Without JavaScript the text stands there to be filled in by hand.
import { copyFrom } from "../../scripts/copying.js";
import { make } from "../../scripts/elements.js";
import { askedFor, offerAnswers } from "./answering.js";

const LONGEST = 1800; // characters of the address of a mail: more is cut off on the way to the mail program
const PASTE = "（コピーした文章を、ここに貼り付けてください）";
const WHOLE = "記事の全体";
const MISSING = "足りない";
const COPIED = "コピーしました。下の送り先へ、貼り付けて送ってください。";
const SELECTED = "文章を選びました。Ctrl+C でコピーしてください。";
const TOO_LONG = "文章が長いので、メールの本文には入りません。コピーして、本文に貼り付けてください。";

/**
 * Makes a control with its label, and a hint that is read with it.
 * @template {HTMLElement} Control
 * @param {Control} control
 * @param {string} text
 * @param {string} [hint]
 * @returns {HTMLElement}
 */
const labelled = (control, text, hint) => {
  const field = make("div", { class: "kb-feedback__field" }, make("label", { for: control.id }, text));
  if (hint) {
    field.append(make("p", { id: `${control.id}-hint` }, hint));
    control.setAttribute("aria-describedby", `${control.id}-hint`);
  }
  field.append(control);
  return field;
};

/**
 * Returns the value of a line "label: value" of a text.
 * @param {string} text
 * @param {string} label
 * @returns {string}
 */
const valueOf = (text, label) =>
  text.split("\n").find((line) => line.startsWith(`${label}:`))?.slice(label.length + 2) ?? "";

/**
 * Puts a value into a line of a text.
 * @param {string} text
 * @param {string} label
 * @param {string} value
 * @returns {string}
 */
const withValue = (text, label, value) =>
  text.split("\n").map((line) => line.startsWith(`${label}:`) ? `${label}: ${value}` : line).join("\n");

/**
 * Makes the choice of an opinion: one must be chosen before anything else is shown.
 * @param {readonly string[]} opinions
 * @returns {HTMLFieldSetElement}
 */
const choiceOf = (opinions) => {
  const radios = opinions.map((opinion, number) => {
    const radio = make("input", { type: "radio", name: "kb-opinion", id: `kb-opinion-${number}`, value: opinion });
    return make("label", { class: "kb-feedback__opinion", for: radio.id }, radio, opinion);
  });
  return make("fieldset", { class: "kb-feedback__opinions" }, make("legend", {}, "この記事は"), ...radios);
};

/**
 * Returns the address of a mail that holds a text, or asks to paste it where it is too long for an address.
 * @param {string} link that the page offers for the empty text
 * @param {string} text
 * @returns {{ address: string, holds: boolean }}
 */
const mailOf = (link, text) => {
  const [start] = link.split("&body=");
  const address = `${start}&body=${encodeURIComponent(text.replaceAll("\n", "\r\n"))}`;
  const holds = address.length <= LONGEST;
  return { address: holds ? address : `${start}&body=${encodeURIComponent(PASTE)}`, holds };
};

/**
 * Puts the form in the place of the text to be filled in by hand.
 * @param {HTMLElement} plain
 * @returns {void}
 */
const equipFeedback = (plain) => {
  const offered = plain.querySelector("pre")?.textContent ?? "";
  const link = plain.querySelector("a")?.getAttribute("href") ?? "";
  const headings = [...document.querySelectorAll("#kb-main > h2[id]")]; // of the text, and not of what stands beside it
  const places = [WHOLE, ...headings.map((heading) => heading.textContent?.trim() ?? "")];
  const opinions = choiceOf(valueOf(offered, "声").split("・"));
  const place = make("select", { id: "kb-place" }, ...places.map((name) => make("option", {}, name)));
  const words = make("textarea", { id: "kb-words", rows: "3", autocomplete: "off" });
  const text = make("textarea", { id: "kb-text", rows: "8", readonly: true });
  const copy = make("button", { type: "button", class: "kb-button" }, "文章をコピー");
  const mail = make("a", { class: "kb-button kb-button--outline" }, "この文章でメールを書く");
  const note = make("p", { class: "kb-feedback__note" });
  const news = make("p", { class: "kb-feedback__news" });
  const rest = make(
    "div",
    { class: "kb-feedback__rest", hidden: true },
    labelled(place, "どこについてですか"),
    labelled(
      words,
      "くわしく（書かなくてもかまいません）",
      "名前、連絡先、だれのことかわかる事情、非公開の内容は書かないでください。",
    ),
    labelled(text, "送る文章"),
    make("div", { class: "kb-feedback__buttons" }, copy, ...(link ? [mail] : [])),
    note,
    news,
  );
  const form = make("div", { class: "kb-feedback__form", role: "group" }, opinions, rest);
  news.setAttribute("role", "status");
  form.setAttribute("aria-labelledby", "kb-feedback-title");

  /** @returns {void} */
  const update = () => {
    const opinion = form.querySelector("input:checked")?.getAttribute("value") ?? "";
    const told = [["声", opinion], ["見出し", place.value], ["内容", words.value.trim()]];
    text.value = told.reduce((made, [label, value]) => withValue(made, label, value), offered);
    rest.hidden = !opinion;
    news.textContent = "";
    if (!link) return;
    const { address, holds } = mailOf(link, text.value);
    mail.href = address;
    note.textContent = holds ? "" : TOO_LONG;
  };

  const asked = askedFor(headings, location.search);
  const missing = opinions.querySelector(`input[value="${MISSING}"]`);
  if (asked && missing instanceof HTMLInputElement) {
    missing.checked = true;
    place.value = asked.heading;
    words.value = `「${asked.question}」への答え: `;
    update();
  }
  form.addEventListener("input", update);
  copy.addEventListener("click", async () => {
    news.textContent = (await copyFrom(text)) ? COPIED : SELECTED;
  });
  offerAnswers(headings);
  plain.replaceWith(form);
};

/** Puts the form into the page of an entry. */
export function offerFeedback() {
  /** @type {NodeListOf<HTMLElement>} */
  const places = document.querySelectorAll(".kb-feedback__plain");
  places.forEach(equipFeedback);
}
