import { createHash } from 'node:crypto';

/**
 * The audit's chain by its definition in docs/audit-trail.md, with no code of the CMS's: a second witness.
 *
 * @typedef {object} Entry as the database holds it
 * @property {unknown} id
 * @property {unknown} at
 * @property {unknown} actor
 * @property {unknown} action
 * @property {unknown} subject
 * @property {unknown} previous_hash
 * @property {unknown} hash
 */

/** @typedef {{ at: string, id: number, hash: string }} Anchor */

/** What the first entry follows. */
export const BEGINNING = '0'.repeat(64);

/**
 * SHA-256 (hex) of what the entry says, as JSON with its keys in this order.
 * @param {Entry} entry
 * @returns {string}
 */
export function hashOf({ action, actor, at, previous_hash, subject }) {
  const text = JSON.stringify({ action, actor, at, previous_hash, subject });
  return createHash('sha256').update(text).digest('hex');
}

/** Follows the chain entry by entry, in the order of their numbers, and says what is wrong with it. */
export class ChainWalk {
  /** @type {string[]} one sentence a fault */
  faults = [];
  count = 0;
  /** @type {Entry | null} */
  first = null;
  /** @type {Entry | null} */
  last = null;
  #anchors;

  /** @param {Anchor[]} anchors */
  constructor(anchors = []) {
    this.#anchors = anchors;
  }

  /** @param {Entry} entry */
  next(entry) {
    const id = Number(entry.id);
    const before = this.last === null ? 0 : Number(this.last.id);
    const follows = this.last === null ? BEGINNING : this.last.hash;
    if (id < 1) this.faults.push(`Entry ${id} has no place in the chain: entries are numbered from 1.`);
    else if (id > before + 1) this.faults.push(missing(before + 1, id - 1));
    else if (entry.previous_hash !== follows && entry.hash === hashOf(entry)) {
      const place = before === 0 ? 'start the chain' : `follow entry ${before}`;
      this.faults.push(
        `Entry ${id} does not ${place}: an entry was removed, added or moved here, or the one before was changed.`,
      );
    }
    if (entry.hash !== hashOf(entry)) {
      this.faults.push(`Entry ${id} was changed: its hash is not that of what it says.`);
    }
    for (const { at, hash } of this.#anchors.filter((anchor) => anchor.id === id)) {
      if (hash !== entry.hash) {
        this.faults.push(`Entry ${id} is not the one anchored at ${at}: the chain was written anew.`);
      }
    }
    this.count += 1;
    this.first ??= entry;
    this.last = entry;
  }

  /** @param {string} head hash of the last entry, as the publication's head has it */
  end(head) {
    const last = this.last === null ? 0 : Number(this.last.id);
    const end = last === 0 ? 'there is no entry at all' : `the chain ends with entry ${last}`;
    if (head !== (this.last?.hash ?? BEGINNING)) {
      this.faults.push(
        `The end of the chain is not the one in the head: ${end}, and entries after it were removed, entries were added, or the head was changed.`,
      );
    }
    const furthest = this.#anchors.reduce(
      (most, anchor) => (anchor.id > (most?.id ?? last) ? anchor : most),
      /** @type {Anchor | null} */ (null),
    );
    if (furthest) {
      this.faults.push(
        `The end of the chain was cut off: at ${furthest.at} there was an entry ${furthest.id}, and now ${end}.`,
      );
    }
  }
}

/** @param {number} from @param {number} to */
const missing = (from, to) =>
  from === to ? `Entry ${from} is missing.` : `Entries ${from} to ${to} are missing.`;

/**
 * Reads the anchors, one JSON object a line.
 * @param {string} text
 * @returns {{ anchors: Anchor[], damaged: number[] }} `damaged`: numbers of lines that cannot be read
 */
export function parseAnchors(text) {
  /** @type {Anchor[]} */
  const anchors = [];
  /** @type {number[]} */
  const damaged = [];
  text.split('\n').forEach((line, index) => {
    if (line === '') return;
    const anchor = parseAnchor(line);
    if (anchor) anchors.push(anchor);
    else damaged.push(index + 1);
  });
  return { anchors, damaged };
}

/**
 * @param {string} line
 * @returns {Anchor | null}
 */
function parseAnchor(line) {
  try {
    const { at, id, hash } = JSON.parse(line);
    return typeof at === 'string' && Number.isInteger(id) && typeof hash === 'string'
      ? { at, id, hash }
      : null;
  } catch {
    return null;
  }
}
