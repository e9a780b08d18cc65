/**
 * "うちの町": a reader names the own municipality once, and this browser alone remembers it. The first page then
 * shows cases of the same size, prefecture and region, and cases of the same size bear a mark on every page.
 * Without JavaScript the lists by size and prefecture stand for it.
 */
(() => {
  /** @typedef {{ name: string, prefecture: string, band: number }} Town */
  /** @typedef {{ title: string, path: string, place: string, outcome: string }} NearCase */
  /** @typedef {{ label: string, path: string, count: number, cases: NearCase[] }} Near */
  /** @typedef {{ bands: Near[], prefectures: Record<string, { same: Near, region: Near }> }} NearData */

  const shared =
    /** @type {{ kbTowns?: [string, string][], kbNear?: NearData }} */ (/** @type {unknown} */ (globalThis));
  const KEY = "kb-town";
  const SHOWN = 8; // suggestions at once
  const BANDS = ["over-500k", "over-200k", "over-50k", "over-10k", "under-10k", "prefecture"];

  /** What is remembered, if it can be read. @returns {Town | null} */
  const remembered = () => {
    try {
      const town = JSON.parse(localStorage.getItem(KEY) ?? "null");
      const whole = typeof town?.name === "string" && typeof town.prefecture === "string" && town.band in BANDS;
      return whole ? town : null;
    } catch {
      return null;
    }
  };

  /** @param {Town | null} town null forgets it @returns {void} */
  const remember = (town) => {
    try {
      if (town) localStorage.setItem(KEY, JSON.stringify(town));
      else localStorage.removeItem(KEY);
    } catch {
      // a browser that keeps nothing shows what was chosen until the page is left
    }
  };

  /** Runs a script of this site that holds data. @param {string} address @returns {Promise<void>} */
  const load = (address) =>
    new Promise((loaded, failed) => {
      const script = document.createElement("script");
      script.src = address;
      script.addEventListener("load", () => loaded());
      script.addEventListener("error", failed);
      document.head.append(script);
    });

  /**
   * @template {keyof HTMLElementTagNameMap} T
   * @param {T} tag @param {Record<string, string>} facts @param {(Node | string)[]} children
   * @returns {HTMLElementTagNameMap[T]}
   */
  const make = (tag, facts, ...children) => {
    const made = Object.assign(document.createElement(tag), facts);
    made.append(...children);
    return made;
  };

  /** One way of writing kana, letters and blanks. @param {string} text */
  const folded = (text) =>
    text.normalize("NFKC").replace(/\s/g, "").replace(
      /[ァ-ヶ]/g,
      (sign) => String.fromCharCode(sign.charCodeAt(0) - 0x60),
    );

  /** @param {Town} town */
  const fullName = ({ name, prefecture }) => name === prefecture ? name : prefecture + name;

  /** The towns whose name or reading begins so, or whose full name holds it. @param {string} typed @returns {Town[]} */
  const called = (typed) => {
    const wanted = folded(typed);
    /** @type {[Town[], Town[]]} */ const found = [[], []];
    for (const [prefecture, rows] of wanted ? shared.kbTowns ?? [] : []) {
      for (const row of rows.split(";")) {
        const [name, kana, band] = row.split(",");
        const town = { name, prefecture, band: Number(band) };
        if (name.startsWith(wanted) || kana.startsWith(wanted)) found[0].push(town);
        else if (fullName(town).startsWith(wanted)) found[1].push(town);
      }
    }
    return found.flat();
  };

  /** A group of cases with its heading. @param {string} heading @param {Near} near @returns {HTMLElement} */
  const groupOf = (heading, { label, path, count, cases }) => {
    const title = make("h3", {}, `${heading}（${label}）`);
    if (!count) return make("div", {}, title, make("p", { className: "kb-town__note" }, "まだ事例がありません。"));
    const items = cases.map((one) => {
      const note = [one.place, one.outcome].filter(Boolean).join(" / ");
      const said = make("span", { className: "kb-town__note kb-town__note--case" }, note);
      return make("li", {}, make("a", { href: one.path }, one.title), said);
    });
    const group = make("div", {}, title, make("ul", { className: "kb-town__cases" }, ...items));
    if (path) group.append(make("p", {}, make("a", { href: path }, `${label}の事例をすべて見る（${count}件）`)));
    return group;
  };

  /** Shows what lies near a town. @param {HTMLElement} body @param {Town} town @param {() => void} again */
  const showNear = (body, town, again) => {
    const near = shared.kbNear?.prefectures[town.prefecture];
    const size = shared.kbNear?.bands[town.band];
    if (!near || !size) return again();
    const change = make("button", { type: "button", className: "kb-town__choice" }, "変える");
    const forget = make("button", { type: "button", className: "kb-town__choice" }, "忘れる");
    for (const button of [change, forget]) button.addEventListener("click", again);
    forget.addEventListener("click", () => remember(null));
    const name = make("strong", {}, fullName(town));
    body.replaceChildren(
      make("p", { className: "kb-town__chosen" }, "うちの町: ", name, `（${size.label}）`, change, forget),
      make(
        "div",
        { className: "kb-town__groups" },
        groupOf("同じ規模", size),
        groupOf("同じ都道府県", near.same),
        groupOf("同じ地方のほかの都道府県", near.region),
      ),
    );
  };

  /** Asks for the town. @param {HTMLElement} body @param {() => Promise<void>} ready @param {(town: Town) => void} chosen */
  const showField = (body, ready, chosen) => {
    const field = make("input", { id: "kb-town-name", type: "text", autocomplete: "off" });
    const label = make("label", { htmlFor: field.id }, "うちの町（市区町村名かよみ）");
    const list = make("ul", { className: "kb-town__found" });
    const status = make("p", { className: "kb-visually-hidden" });
    status.setAttribute("role", "status");
    const form = make("form", { className: "kb-town__form" }, label, field, list, status);
    /** @type {Town[]} */ let towns = [];
    const suggest = () => {
      towns = called(field.value);
      const buttons = towns.slice(0, SHOWN).map((town) => {
        const choice = make("button", { type: "button", className: "kb-town__choice" }, fullName(town));
        choice.addEventListener("click", () => chosen(town));
        return make("li", {}, choice);
      });
      list.replaceChildren(...buttons);
      if (!field.value.trim()) status.textContent = "";
      else status.textContent = towns.length ? `候補が${towns.length}件あります。` : "あてはまる市区町村がありません。";
      status.className = towns.length ? "kb-visually-hidden" : "kb-town__note";
    };
    field.addEventListener("focus", () => ready().then(suggest), { once: true });
    field.addEventListener("input", suggest);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (towns.length === 1) chosen(towns[0]);
      else list.querySelector("button")?.focus();
    });
    const note = "選ぶと、同じ規模・同じ都道府県・同じ地方の事例が、次からここに並びます。" +
      "このパソコンにだけ覚え、どこにも送りません。";
    body.replaceChildren(form, make("p", { className: "kb-town__note" }, note));
  };

  /** Marks the cases of the same size. @param {Town} town @returns {void} */
  const mark = (town) => {
    document.querySelectorAll(`.kb-chip--band a[href$="bands/${BANDS[town.band]}.html"]`).forEach((link) => {
      link.textContent += "（うちと同じ規模）";
      link.parentElement?.classList.add("kb-chip--mine");
    });
  };

  /** @param {HTMLElement} section of the first page */
  const equip = (section) => {
    const { kbTowns = "", kbNear = "" } = section.dataset;
    const body = make("div", {});
    section.append(body);
    section.hidden = false;
    const ask = () => showField(body, () => load(kbTowns), choose);
    /** @param {Town} town */
    const show = (town) =>
      load(kbNear).then(() =>
        showNear(body, town, () => {
          ask();
          body.querySelector("input")?.focus();
        })
      );
    /** @param {Town} town */
    const choose = (town) => {
      remember(town);
      show(town).then(() => body.querySelector("button")?.focus());
    };
    const town = remembered();
    if (town) show(town);
    else ask();
  };

  const town = remembered();
  if (town) mark(town);
  /** @type {HTMLElement | null} */
  const section = document.querySelector("[data-kb-town]");
  if (section) equip(section);
})();
