// What lies near the reader's town: cases of its size, prefecture and region, then of the sizes beside its own.
// None of the town itself, for that is known there, and none twice.
import { make } from "../../../scripts/elements.js";
import { BANDS, townName } from "./chosen.js";
import { townButton } from "./field.js";

/**
 * @typedef {import("./chosen.js").Town} Town
 * @typedef {{title: string, path: string, place: string, outcome: string, towns: string[]}} NearCase
 * @typedef {{label: string, path: string, count: number, cases: NearCase[]}} Near see views/towns.py
 * @typedef {{bands: Near[], prefectures: Record<string, {same: Near, region: Near | null}>}} NearData
 * @typedef {{heading: string, near: Near}} Way to be near
 */

const GROUPS = 3; // beside each other
const IN_GROUP = 4; // cases of a group

/** Shows it, unless nothing is known of the town. @param {HTMLElement} place @param {Town} town @param {() => void} change @param {() => void} forget @returns {boolean} */
export function showNear(place, town, change, forget) {
  const { kbNear } = /** @type {typeof globalThis & {kbNear?: NearData}} */ (globalThis);
  const near = kbNear?.prefectures[town.prefecture];
  const size = kbNear?.bands[town.band];
  if (!near || !size) return false;
  const buttons = [townButton("変える"), townButton("忘れる")];
  buttons[0].addEventListener("click", change);
  buttons[1].addEventListener("click", forget);
  const own = townName(town);
  const ways = [wayOf("同じ規模", size), wayOf("同じ都道府県", near.same)];
  if (near.region) ways.push(wayOf("同じ地方のほかの都道府県", near.region));
  place.replaceChildren(
    make("p", { class: "kb-town__chosen" }, "うちの町: ", make("strong", {}, own), `（${size.label}）`, ...buttons),
    make("div", { class: "kb-town__groups" }, ...groupsOf([...ways, ...sizesBeside(kbNear.bands, town.band)], own)),
    ...missing(ways, own),
    ...(size.count && near.same.count ? [searchOf(size, near.same)] : []),
  );
  return true;
}

/** @param {string} heading @param {Near} near @returns {Way} */
const wayOf = (heading, near) => ({ heading: `${heading}（${near.label}）`, near });

/** The sizes next to that of a town; a prefecture has none. @param {Near[]} bands @param {number} band */
function sizesBeside(bands, band) {
  const sizes = bands.slice(0, BANDS.indexOf("prefecture"));
  const beside = sizes[band] ? [sizes[band - 1], sizes[band + 1]] : [];
  return beside.filter(Boolean).map((near) => wayOf("となりの規模", near));
}

/** The cases of others. @param {Way} way @param {string} own */
const ofOthers = ({ near }, own) => near.cases.filter(({ towns }) => !towns.includes(own));

/** The first ways on which there is something left to show. @param {Way[]} ways @param {string} own */
function groupsOf(ways, own) {
  const groups = [];
  const shown = new Set();
  for (const way of ways) {
    const left = ofOthers(way, own).filter(({ path }) => !shown.has(path)).slice(0, IN_GROUP);
    if (!left.length || groups.length === GROUPS) continue;
    for (const { path } of left) shown.add(path);
    groups.push(nearGroup(way, left, own));
  }
  return groups;
}

/** What nobody else has done yet, in one line. @param {Way[]} ways @param {string} own */
function missing(ways, own) {
  const headings = ways.filter((way) => !ofOthers(way, own).length).map(({ heading }) => heading);
  const told = `${headings.join("、")}には、ほかの団体の事例がまだありません。`;
  return headings.length ? [make("p", { class: "kb-town__note" }, told)] : [];
}

/** The way to the search with two conditions, to which others are added there. @param {Near} size @param {Near} prefecture */
function searchOf(size, prefecture) {
  const conditions = new URLSearchParams([["人口規模", size.label], ["都道府県", prefecture.label]]);
  const said = `${prefecture.label}の${size.label}の事例を検索し、テーマや成果でしぼる`;
  return make("p", {}, make("a", { href: `search.html?${conditions}` }, said));
}

/** A group of cases with its heading. @param {Way} way @param {NearCase[]} cases those shown @param {string} own */
function nearGroup({ heading, near }, cases, own) {
  const { label, path, count } = near;
  const owned = near.cases.length - ofOthers({ heading, near }, own).length;
  const counted = owned ? `うちの町の${owned}件を含む${count}件` : `${count}件`;
  const items = cases.map(({ title, path, place, outcome }) => {
    const note = [place, outcome].filter(Boolean).join(" / ");
    const said = make("span", { class: "kb-town__note kb-town__note--case" }, note);
    return make("li", {}, make("a", { href: path }, title), said);
  });
  const group = make("div", {}, make("h3", {}, heading), make("ul", { class: "kb-town__cases" }, ...items));
  if (path) group.append(make("p", {}, make("a", { href: path }, `${label}の事例をすべて見る（${counted}）`)));
  return group;
}
