// What lies near the reader's town: cases of the same size, prefecture and region.
import { make } from "../../../scripts/elements.js";
import { townName } from "./chosen.js";
import { townButton } from "./field.js";

/**
 * @typedef {import("./chosen.js").Town} Town
 * @typedef {{title: string, path: string, place: string, outcome: string}} NearCase
 * @typedef {{label: string, path: string, count: number, cases: NearCase[]}} Near see views/towns.py
 * @typedef {{bands: Near[], prefectures: Record<string, {same: Near, region: Near}>}} NearData
 */

/** Shows it, unless nothing is known of the town. @param {HTMLElement} place @param {Town} town @param {() => void} change @param {() => void} forget @returns {boolean} */
export function showNear(place, town, change, forget) {
  const { kbNear } = /** @type {typeof globalThis & {kbNear?: NearData}} */ (globalThis);
  const near = kbNear?.prefectures[town.prefecture];
  const size = kbNear?.bands[town.band];
  if (!near || !size) return false;
  const buttons = [townButton("変える"), townButton("忘れる")];
  buttons[0].addEventListener("click", change);
  buttons[1].addEventListener("click", forget);
  const name = make("strong", {}, townName(town));
  place.replaceChildren(
    make("p", { class: "kb-town__chosen" }, "うちの町: ", name, `（${size.label}）`, ...buttons),
    make(
      "div",
      { class: "kb-town__groups" },
      nearGroup("同じ規模", size),
      nearGroup("同じ都道府県", near.same),
      nearGroup("同じ地方のほかの都道府県", near.region),
    ),
    ...(size.count && near.same.count ? [searchOf(size, near.same)] : []),
  );
  return true;
}

/** The way to the search with two conditions, to which others are added there. @param {Near} size @param {Near} prefecture */
function searchOf(size, prefecture) {
  const conditions = new URLSearchParams({ 人口規模: size.label, 都道府県: prefecture.label });
  const said = `${prefecture.label}の${size.label}の事例を検索し、テーマや成果でしぼる`;
  return make("p", {}, make("a", { href: `search.html?${conditions}` }, said));
}

/** A group of cases with its heading. @param {string} heading @param {Near} near */
function nearGroup(heading, { label, path, count, cases }) {
  const title = make("h3", {}, `${heading}（${label}）`);
  if (!count) return make("div", {}, title, make("p", { class: "kb-town__note" }, "まだ事例がありません。"));
  const items = cases.map(({ title, path, place, outcome }) => {
    const note = [place, outcome].filter(Boolean).join(" / ");
    const said = make("span", { class: "kb-town__note kb-town__note--case" }, note);
    return make("li", {}, make("a", { href: path }, title), said);
  });
  const group = make("div", {}, title, make("ul", { class: "kb-town__cases" }, ...items));
  if (path) group.append(make("p", {}, make("a", { href: path }, `${label}の事例をすべて見る（${count}件）`)));
  return group;
}
