// The title of a booklet: as it was typed last, or as an address brings it along.
import { keepTyped, typedBefore } from "../typed.js";

export const UNTITLED = "資料集";
export const TITLE_ID = "kb-booklet-title"; // of the field
export const LONGEST = 60; // signs of a title

/** @param {URLSearchParams} asked by the address */
export const titleBefore = (asked) =>
  (typedBefore(TITLE_ID) || (asked.get("title") ?? "")).trim().slice(0, LONGEST) || UNTITLED;

/** The title that was typed, kept for a reader who comes back. @param {string} typed */
export function titleTyped(typed) {
  keepTyped(TITLE_ID, typed);
  return typed.trim() || UNTITLED;
}
