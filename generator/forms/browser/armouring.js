// Armour: answers as short lines of ASCII that pass through mail and chat; the same as intake/armour.py.
import { sha256 } from "./sha256.js";

const COLUMNS = 36;
const LIMIT = 200000;
const BETWEEN = /[\s>|＞｜\u200b\ufeff]+/g;
const BEGIN = "[KYOSO1:BEGIN]";
const WHOLE = /\[KYOSO1:BEGIN\]([A-Za-z0-9+/]*={0,2})\[KYOSO1:END:(\d{1,7}):([0-9a-f]{16})\]/g;

/** The armour of plain data. @param {object} data @returns {Promise<string>} */
export async function encode(data) {
  const bytes = await through(new TextEncoder().encode(JSON.stringify(data)), new CompressionStream("deflate-raw"));
  const code = base64(bytes);
  const lines = code.match(new RegExp(`.{1,${COLUMNS}}`, "g")) ?? [];
  const end = `[KYOSO1:END:${code.length}:${sha256(code).slice(0, 16)}]`;
  return [BEGIN, ...lines, end, ""].join("\n");
}

/**
 * The data in the newest whole armour somewhere in a text, or null if none is whole.
 * @param {string} text
 * @returns {Promise<any>}
 */
export async function decode(text) {
  const found = await Promise.all([...text.replace(BETWEEN, "").matchAll(WHOLE)].map(opened));
  return found.filter(Boolean).sort((one, other) => made(one) < made(other) ? 1 : -1)[0] ?? null;
}

/** @param {RegExpMatchArray} found @returns {Promise<any>} */
async function opened([, code, length, fingerprint]) {
  if (code.length !== Number(length) || code.length > LIMIT || sha256(code).slice(0, 16) !== fingerprint) return null;
  try {
    const packed = Uint8Array.from(atob(code), (character) => character.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(await through(packed, new DecompressionStream("deflate-raw"))));
  } catch {
    return null;
  }
}

/** When answers were handed out, so that it sorts. @param {any} answers @returns {string} */
function made(answers) {
  return answers.made_at || answers.fields?.reviewed_on || "";
}

/**
 * Sends bytes through a stream and collects what comes out.
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {CompressionStream | DecompressionStream} stream
 * @returns {Promise<Uint8Array>}
 */
async function through(bytes, stream) {
  const flow = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(flow).arrayBuffer());
}

/** @param {Uint8Array} bytes @returns {string} */
function base64(bytes) {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
