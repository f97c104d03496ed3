import { createHash } from 'node:crypto';

/**
 * Whether the audit accounts for what is public: that each item was put up as it stands, and that somebody
 * else than who wrote it had cleared it. With no code of the CMS's.
 *
 * @typedef {import('./audit-chain.mjs').Entry} Entry
 *
 * @typedef {object} Item a row of what is public
 * @property {string} type
 * @property {string} entry_id
 * @property {string} lang
 * @property {string} item JSON
 * @property {string} facts_digest
 * @property {string} text_digest
 */

const LANGUAGES = new Set(['ar', 'zh', 'en', 'fr', 'ru', 'es']);
const FACTS = 'facts';

/**
 * JSON with sorted keys.
 * @param {unknown} value
 * @returns {string}
 */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(',')}}`;
}

/** @param {unknown} value */
const digestOf = (value) => createHash('sha256').update(canonical(value)).digest('hex');

/** Of types that have no facts: nothing, which nobody clears. */
const NO_FACTS = digestOf({ facts: {}, internal: {} });

/** @param {...string} parts */
const keyOf = (...parts) => parts.join(' ');

export class PublicCheck {
  #items;
  /** @type {Set<string>} */
  #putUp = new Set();
  /** Who cleared, and who wrote or sent, each digest of a unit. @type {Map<string, Set<string>>} */
  #cleared = new Map();
  /** @type {Map<string, Set<string>>} */
  #involved = new Map();

  /** @param {Item[]} items */
  constructor(items) {
    this.#items = items;
    for (const item of items) {
      for (const [unit, digest] of unitsOf(item)) {
        const key = keyOf(item.type, item.entry_id, unit, digest);
        this.#cleared.set(key, new Set());
        this.#involved.set(key, new Set());
      }
    }
  }

  /** @param {Entry} entry of the audit */
  next({ actor, action, subject }) {
    const { type, id, units = {}, items = [] } = parse(subject);
    const people = action === 'clear' ? this.#cleared : this.#involved;
    if (action === 'clear' || action === 'write' || action === 'send-for-review') {
      for (const [unit, digest] of Object.entries(units)) {
        people.get(keyOf(String(type), String(id), unit, String(digest)))?.add(String(actor));
      }
    }
    for (const put of items) {
      this.#putUp.add(keyOf(put.type, put.id, put.lang, String(put.facts), String(put.text)));
    }
  }

  /** @returns {string[]} one sentence a finding */
  end() {
    return this.#items.flatMap((item) => {
      const { type, entry_id: id, lang, facts_digest: facts, text_digest: text } = item;
      const name = `Public ${type} ${id} (${lang})`;
      const findings = [];
      if (!this.#putUp.has(keyOf(type, id, lang, facts, text))) {
        findings.push(`${name}: no entry of the audit says that it was put up as it stands.`);
      }
      if (digestOf(parse(item.item).text) !== text) {
        findings.push(`${name}: its text is not the one its digest was made of.`);
      }
      for (const [unit, digest] of unitsOf(item)) {
        const key = keyOf(type, id, unit, digest);
        const what = unit === FACTS ? 'facts' : 'text';
        const clearers = [...(this.#cleared.get(key) ?? [])];
        if (clearers.length === 0) {
          findings.push(`${name}: no entry of the audit says that its ${what} were cleared as they stand.`);
        } else if (clearers.every((actor) => this.#involved.get(key)?.has(actor))) {
          findings.push(`${name}: its ${what} were cleared only by who wrote or sent them.`);
        }
      }
      return findings;
    });
  }
}

/**
 * What somebody must have cleared of an item.
 * @param {Item} item
 * @returns {[unit: string, digest: string][]}
 */
function unitsOf({ lang, facts_digest: facts, text_digest: text }) {
  /** @type {[string, string][]} */
  const units = [];
  if (facts !== NO_FACTS) units.push([FACTS, facts]);
  if (LANGUAGES.has(lang)) units.push([lang, text]);
  return units;
}

/**
 * @param {unknown} text
 * @returns {Record<string, any>} empty for what is no JSON object: the chain says so already
 */
function parse(text) {
  try {
    const value = JSON.parse(String(text));
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
