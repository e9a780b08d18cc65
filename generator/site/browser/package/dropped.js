// The files of folders that somebody lets fall on the page.

/**
 * Every file that was dropped, by its path.
 * @param {DataTransfer | null} dropped
 * @returns {Promise<Map<string, File>>}
 */
export async function droppedFiles(dropped) {
  const entries = [...(dropped?.items ?? [])].map((item) => item.webkitGetAsEntry()).filter((one) => one !== null);
  /** @type {Map<string, File>} */
  const files = new Map();
  for (const entry of entries) await gather(entry, files);
  return files;
}

/** Adds the files of an entry. @param {FileSystemEntry} entry @param {Map<string, File>} files @returns {Promise<void>} */
async function gather(entry, files) {
  if (entry.isFile) {
    const file = /** @type {FileSystemFileEntry} */ (entry);
    files.set(entry.fullPath.slice(1), await new Promise((done, fail) => file.file(done, fail)));
    return;
  }
  const reader = /** @type {FileSystemDirectoryEntry} */ (entry).createReader();
  for (;;) {
    /** @type {FileSystemEntry[]} */
    const some = await new Promise((done, fail) => reader.readEntries(done, fail)); // at most 100 at a time
    if (some.length === 0) return;
    for (const one of some) await gather(one, files);
  }
}
