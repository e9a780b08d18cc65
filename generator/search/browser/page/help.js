// What to go on with where nothing fits: the nearest questions, and a text for asking those who know.
import { copyFrom } from "../../../scripts/copying.js";
import { make } from "../../../scripts/elements.js";

/** @typedef {import("../service/service.js").Found} Found */

/** @param {Found} found @param {string} query as it is searched @param {DOMStringMap} settings of the page @param {(path: string) => string} link @returns {Node[]} */
export function helpElements(found, query, { kbCommunity, kbChannels }, link) {
  if (!found.query || (found.items.length && !found.unsure)) return [];
  return [
    ...(found.freely ? [freelyLink(found.freely)] : []),
    ...nearestList(found.nearest, link),
    ...(kbCommunity
      ? [askForm(kbCommunity, channelNote(found, kbChannels, kbCommunity), askText(query), !found.items.length)]
      : []),
  ];
}

/** Whether nothing at all was found for what was asked, whatever is chosen. @param {Found} found */
export const isNothing = ({ query, items, narrowed }) => query !== "" && !items.length && !narrowed;

/** What the page offers without the search, once more where nothing was found. @param {ParentNode} page @returns {Element[]} */
export const insteadElements = (page) =>
  Array.from(page.querySelectorAll("[data-kb-instead]"), (block) => {
    const copy = make("div", {});
    copy.append(...Array.from(block.childNodes, (node) => node.cloneNode(true)));
    for (const one of copy.querySelectorAll("[id]")) one.removeAttribute("id");
    return copy;
  });

/** The way on where no page meets the exact conditions. @param {string} query */
const freelyLink = (query) =>
  make("p", {}, make("a", { href: `?q=${encodeURIComponent(query)}` }, "引用符と + − の条件を外してさがす"));

/** @param {Found["nearest"]} nearest @param {(path: string) => string} link */
function nearestList(nearest, link) {
  const items = nearest.map(({ url, text }) => make("li", {}, make("a", { href: link(url) }, text)));
  return items.length ? [make("h2", {}, "近い質問"), make("ul", {}, ...items)] : [];
}

/** Open where nothing stands below it. @param {string} community @param {string} note @param {string} text @param {boolean} open */
function askForm(community, note, text, open) {
  const area = document.createElement("textarea");
  Object.assign(area, { id: "ja-search-ask", rows: 5, readOnly: true, className: "ja-search__ask", value: text });
  const copy = make("button", { type: "button", class: "ja-search__button" }, "文をコピーする");
  const copied = make("span", { role: "status" });
  copy.addEventListener("click", async () => {
    if (await copyFrom(area)) copied.replaceChildren("コピーしました");
  });
  return make(
    "details",
    { open },
    make("summary", {}, `${community}で聞く文を作りました`),
    make("label", { for: area.id }, note),
    area,
    make("p", {}, copy, " ", copied),
  );
}

/** Where to paste the text: the channel of the theme the reader has chosen; poor results do not tell the theme, and a few names would look like one. @param {Found} found @param {string|undefined} setting @param {string} community */
function channelNote({ facets }, setting, community) {
  const channels = channelsOf(setting);
  const chosen = facets.flatMap(({ values }) => values.filter((one) => one.chosen).map(({ value }) => value));
  const theme = chosen.find((value) => channels.has(value));
  if (theme) return `チャンネル「${channels.get(theme)}」にそのまま貼れる文です。`;
  return `そのまま貼れる文です。${community}のチャンネルの一覧から、内容に合うところを選んで聞いてください。見つからないときは、雑談のチャンネルで「どこで聞けばよいですか」と書いてみてください。`;
}

/** Theme → channel; a broken list is no list. @param {string|undefined} setting @returns {Map<string, unknown>} */
function channelsOf(setting) {
  try {
    return new Map(Object.entries(JSON.parse(setting || "{}")));
  } catch {
    return new Map();
  }
}

/** @param {string} query */
const askText = (query) =>
  `【質問】${query}\n\n■ 知りたいこと\n${query}\n\n■ 背景（団体の規模、いまのやり方、困っていること）\n\n■ 調べたこと\nナレッジベースで「${query}」を検索しましたが、当てはまる記事が見つかりませんでした。\n`;
