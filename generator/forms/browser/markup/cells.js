// Lines of cells parted by tabs, as a spreadsheet copies them → the rows of a Markdown table; as markup/cells.py.

export class Cells {
  /** @param {RegExp} tabbed */
  constructor(tabbed) {
    this.tabbed = tabbed;
  }

  /**
   * Runs of lines, and whether they are rows of cells.
   *
   * Those are at least two, not only indented by tabs, and not the items of a list from a word processor.
   * @param {string[]} texts @returns {{areRows: boolean, texts: string[]}[]}
   */
  runs(texts) {
    /** @type {{areRows: boolean, texts: string[]}[]} */
    const maybe = [];
    for (const text of texts) put(maybe, isRow(text), text);
    /** @type {{areRows: boolean, texts: string[]}[]} */
    const found = [];
    for (const { areRows, texts: lines } of maybe) {
      const are = areRows && lines.length > 1 && lines.some((line) => isRow(line.trim())) &&
        !lines.every((line) => this.tabbed.test(line));
      for (const line of lines) put(found, are, line);
    }
    return found;
  }
}

/** Adds a line to the run at hand if it is of the same kind, or begins another run. @param {{areRows: boolean, texts: string[]}[]} runs @param {boolean} areRows @param {string} text */
function put(runs, areRows, text) {
  const current = runs.at(-1);
  if (current?.areRows === areRows) current.texts.push(text);
  else runs.push({ areRows, texts: [text] });
}

/** Whether a line has cells parted by tabs. @param {string} line */
export function isRow(line) {
  return line.includes("\t") && line.trim() !== "";
}

/** The Markdown of a table, for each row its lines; the first row holds the headings. @param {string[]} lines @returns {string[][]} */
export function tableRows(lines) {
  const rows = lines.map((line) => line.split("\t").map((cell) => cell.trim().replaceAll("|", "\\|")));
  const width = Math.max(...rows.map((row) => row.length));
  const made = rows.map((row) => [`| ${[...row, ...Array(width - row.length).fill("")].join(" | ")} |`]);
  made[0].push(`|${" --- |".repeat(width)}`);
  return made;
}
