/**
 * Lets the links of the page for lost addresses lead on wherever the site lies: a server shows that page in place of
 * any other, at any depth, and nothing in its address says where the site begins. So the folders above are asked for
 * the list of addresses, which lies where the site begins; one after the other, the nearest first.
 */
(() => {
  const MOST = 8;
  const folders = location.pathname.split("/").slice(0, -1);

  /** @param {string} folder */
  const isRoot = async (folder) => {
    const answer = await fetch(`${folder}addresses.txt`, { method: "HEAD" });
    return answer.ok && (answer.headers.get("content-type") ?? "").startsWith("text/plain");
  };

  /** @returns {Promise<string>} the folder of the site; empty where none was found */
  const root = async () => {
    if (location.pathname.endsWith("/404.html")) return "./";
    for (let depth = folders.length; depth > 0 && depth > folders.length - MOST; depth--) {
      const folder = `${folders.slice(0, depth).join("/")}/`;
      if (await isRoot(folder)) return folder;
    }
    return "";
  };

  root().then((folder) => {
    if (!folder) return;
    for (const link of document.querySelectorAll("a")) {
      if (link.dataset.kbPage) link.href = folder + link.dataset.kbPage;
    }
  }).catch(() => {}); // without a connection the addresses stay as they are
})();
