// What this browser keeps for its reader, under a name. Firefox gives every file of a folder a store of its own, so that
// what one page keeps no other finds; there a cookie is kept, which no server ever sees. Others keep no cookie of a file.

const A_YEAR = 365 * 24 * 60 * 60; // seconds

/** Returns what is kept under a name, if anything. Throws where nothing can be kept. @param {string} name @returns {string | null} */
export const kept = (name) => cookie(name) ?? localStorage.getItem(name);

/** Keeps a text, or nothing any more (null). Throws where it cannot be kept. @param {string} name @param {string | null} text */
export function keep(name, text) {
  if (location.protocol === "file:") {
    document.cookie = `${encodeURIComponent(name)}=${encodeURIComponent(text ?? "")};path=/;max-age=${
      text === null ? 0 : A_YEAR
    }`;
    const now = cookie(name);
    if (now !== null && now !== text) throw new Error("too long for a cookie");
    if (now !== null) return;
  }
  if (text === null) localStorage.removeItem(name);
  else localStorage.setItem(name, text);
}

/** Calls when another page of the site may have changed it. @param {string} name @param {() => void} changed */
export function watchKept(name, changed) {
  addEventListener("storage", ({ key }) => {
    if (key === name || key === null) changed();
  });
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) changed(); // a page that a reader comes back to was told of nothing
  });
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && location.protocol === "file:") changed(); // no event tells of a cookie
  });
}

/** @param {string} name @returns {string | null} */
function cookie(name) {
  if (location.protocol !== "file:") return null;
  const start = `${encodeURIComponent(name)}=`;
  const found = document.cookie.split("; ").find((one) => one.startsWith(start));
  return found === undefined ? null : decodeURIComponent(found.slice(start.length));
}
