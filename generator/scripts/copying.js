// Copying to the clipboard.

/**
 * Copies the text of a field; on file:// only the old way is allowed.
 * @param {HTMLTextAreaElement} area
 * @returns {Promise<boolean>} whether that was possible; if not, the text is selected
 */
export async function copyFrom(area) {
  area.select();
  try {
    await navigator.clipboard.writeText(area.value);
    return true;
  } catch {
    return document.execCommand("copy");
  }
}
