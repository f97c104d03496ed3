import type Database from 'better-sqlite3';
import {
  isUnlocalised,
  ITEM_TYPES,
  LANGUAGES,
  type AnyItem,
  type Item,
  type ItemType,
  type Language,
  type MovedTo,
  type PublishedFile,
  type RegionSlug,
  type UnlocalisedType,
} from '@mediation/content';
import { filesOf } from './item-parts';

/** The version a store shows. `at` is an instant (ISO 8601, UTC). */
export interface Head {
  epoch: string;
  version: number;
  at: string | null;
  contract: number;
}

/** A number of reports under a key: an ISO3 code or a region's slug, or a snapshot's slug. */
export interface Tally {
  key: string;
  reports: number;
}

export interface StoredFile {
  name: string;
  mime: PublishedFile['mime'];
  bytes: Buffer;
}

type LocalisedType = Exclude<ItemType, UnlocalisedType>;

const TEXTS_OF_THE_SITE = ITEM_TYPES.filter((type) => type !== 'activity-report' && !isUnlocalised(type));

/** Types whose items have a code from a closed list. */
type CodedType = Extract<LocalisedType, 'region' | 'snapshot'>;

interface ItemRow {
  type: ItemType;
  id: string;
  lang: string;
  published_at: string;
  first_published_at: string;
  facts: Buffer;
  text: Buffer;
}

/** Rows were parsed as items before they were written: only the type of what comes back is said here. */
const itemOf = <T extends ItemType>(row: ItemRow): Item<T> =>
  ({
    type: row.type,
    id: row.id,
    lang: row.lang,
    facts: JSON.parse(row.facts.toString('utf8')),
    text: JSON.parse(row.text.toString('utf8')),
    publishedAt: row.published_at,
    firstPublishedAt: row.first_published_at,
  }) as Item<T>;

const ITEM = `SELECT type, id, lang, published_at, first_published_at, facts, text
  FROM item JOIN body ON body.number = item.body`;

/** The slug of the snapshot that had this one (given twice) before, unless another has it. */
export const SLUG_NOW = `
  SELECT code FROM former_slug JOIN item ON type = 'snapshot' AND item.lang = former_slug.lang AND item.id = former_slug.id
  WHERE slug = ? AND NOT EXISTS (SELECT 1 FROM item WHERE type = 'snapshot' AND code = ?)
  ORDER BY published_at DESC, item.lang, item.id LIMIT 1`;

/** What a page can ask of the store. Everything is synchronous and of one version. */
export class Reading {
  private readonly statements = new Map<string, Database.Statement<unknown[]>>();

  constructor(private readonly database: Database.Database) {}

  /** Null for a store that was never fed. */
  head(): Head | null {
    const head = this.one<Head>('SELECT epoch, version, at, contract FROM head');
    return head && head.version > 0 ? head : null;
  }

  item<T extends LocalisedType>(type: T, lang: Language, id: string): Item<T> | null {
    const row = this.one<ItemRow>(`${ITEM} WHERE type = ? AND lang = ? AND id = ?`, type, lang, id);
    return row ? itemOf<T>(row) : null;
  }

  /** The item with a public code; where several have it, the one with the lowest id. */
  itemByCode<T extends CodedType>(type: T, lang: Language, code: string): Item<T> | null {
    const sql = `${ITEM} WHERE type = ? AND code = ? AND lang = ? ORDER BY id LIMIT 1`;
    const row = this.one<ItemRow>(sql, type, code, lang);
    return row ? itemOf<T>(row) : null;
  }

  /** The item with a public code in whichever language there is one, for its facts. */
  anyItemByCode<T extends CodedType>(type: T, code: string): Item<T> | null {
    const sql = `${ITEM} WHERE type = ? AND code = ? ORDER BY lang, id LIMIT 1`;
    const row = this.one<ItemRow>(sql, type, code);
    return row ? itemOf<T>(row) : null;
  }

  /** All items of a type in a language, by id. Not for reports, of which there are too many. */
  items<T extends Exclude<LocalisedType, 'activity-report'>>(type: T, lang: Language): Item<T>[] {
    return this.all<ItemRow>(`${ITEM} WHERE type = ? AND lang = ? ORDER BY id`, type, lang).map(itemOf<T>);
  }

  /** The first item of a type in any language, by language and id. */
  anyItem<T extends Exclude<LocalisedType, 'activity-report'>>(type: T): Item<T> | null {
    const row = this.one<ItemRow>(`${ITEM} WHERE type = ? ORDER BY lang, id LIMIT 1`, type);
    return row ? itemOf<T>(row) : null;
  }

  /** Languages with an item of this type (and of this id, or of this code), in the UN's order. */
  languages(type: LocalisedType, where: { id?: string; code?: string } = {}): Language[] {
    return LANGUAGES.filter((lang) => {
      if (where.id !== undefined)
        return this.has('SELECT 1 FROM item WHERE type = ? AND lang = ? AND id = ?', type, lang, where.id);
      if (where.code !== undefined)
        return this.has(
          'SELECT 1 FROM item WHERE type = ? AND code = ? AND lang = ?',
          type,
          where.code,
          lang,
        );
      return this.has('SELECT 1 FROM item WHERE type = ? AND lang = ? LIMIT 1', type, lang);
    });
  }

  /** The calendar date on which a text was withdrawn with a notice. */
  withdrawnOn(type: LocalisedType, lang: Language, id: string): string | null {
    const sql = 'SELECT withdrawn_on FROM tombstone WHERE type = ? AND lang = ? AND id = ?';
    return this.one<{ withdrawn_on: string }>(sql, type, lang, id)?.withdrawn_on ?? null;
  }

  /** The item to which the address of one that is no longer public leads. */
  movedTo(type: LocalisedType, lang: Language, id: string): MovedTo | null {
    const sql = `SELECT moved_type AS type, moved_id AS id FROM tombstone
      WHERE type = ? AND lang = ? AND id = ? AND moved_id IS NOT NULL`;
    return this.one<MovedTo>(sql, type, lang, id) ?? null;
  }

  regionOf(iso3: string): RegionSlug | null {
    const sql = 'SELECT region FROM membership WHERE iso3 = ? ORDER BY id LIMIT 1';
    return this.one<{ region: RegionSlug }>(sql, iso3)?.region ?? null;
  }

  /** Places with reports in a snapshot. */
  placesIn(snapshot: string): Tally[] {
    return this.all<Tally>(
      `SELECT key, reports FROM tally WHERE scope = 'place' AND snapshot = ? ORDER BY key`,
      snapshot,
    );
  }

  /** Reports of a snapshot in each region, those about the whole region included. */
  regionsIn(snapshot: string): Tally[] {
    return this.all<Tally>(
      `SELECT key, reports FROM tally WHERE scope = 'region' AND snapshot = ? ORDER BY key`,
      snapshot,
    );
  }

  /** Snapshots in which a place has reports, newest first. The key is the snapshot's slug. */
  snapshotsOf(place: string): Tally[] {
    const sql = `SELECT snapshot AS key, reports FROM tally WHERE scope = 'place' AND key = ?
      ORDER BY snapshot DESC`;
    return this.all<Tally>(sql, place);
  }

  /** Every snapshot that is published or has reports, newest first. The key is its slug. */
  snapshots(): Tally[] {
    const sql = `SELECT slug AS key, coalesce(reports, 0) AS reports
      FROM (
        SELECT code AS slug FROM item WHERE type = 'snapshot' AND code IS NOT NULL
        UNION
        SELECT snapshot FROM tally WHERE scope = 'snapshot' AND key = ''
      )
      LEFT JOIN tally ON scope = 'snapshot' AND key = '' AND snapshot = slug
      ORDER BY slug DESC`;
    return this.all<Tally>(sql);
  }

  hasSnapshot(slug: string): boolean {
    return (
      this.has(`SELECT 1 FROM item WHERE type = 'snapshot' AND code = ?`, slug) ||
      this.has(`SELECT 1 FROM tally WHERE scope = 'snapshot' AND key = '' AND snapshot = ?`, slug)
    );
  }

  /**
   * The slug a snapshot has now, by one it has or had before. Itself for a slug that is in use, or that none ever
   * had: reports may name a snapshot that is not published.
   */
  slugNow(slug: string): string {
    return this.one<{ code: string }>(SLUG_NOW, slug, slug)?.code ?? slug;
  }

  /** Reports that can be read in a language, by snapshot, newest first. The key is the snapshot's slug. */
  snapshotsIn(lang: Language): Tally[] {
    const sql = `SELECT snapshot AS key, reports FROM tally WHERE scope = 'language' AND key = ?
      ORDER BY snapshot DESC`;
    return this.all<Tally>(sql, lang);
  }

  /** How many texts of the site other than reports can be read in a language; in any of them without one. */
  textsOfTheSite(lang?: Language): number {
    const types = TEXTS_OF_THE_SITE.map((type) => `'${type}'`).join();
    const texts = `SELECT DISTINCT type, id FROM item WHERE type IN (${types})`;
    const sql = `SELECT count(*) AS texts FROM (${lang ? `${texts} AND lang = ?` : texts})`;
    return this.one<{ texts: number }>(sql, ...(lang ? [lang] : []))?.texts ?? 0;
  }

  /** Ids of a place's reports in a snapshot, latest events first. */
  reportsOf(place: string, snapshot: string, limit: number, offset: number): string[] {
    const sql = `SELECT id FROM report_place WHERE place = ? AND snapshot = ?
      ORDER BY event_date DESC, first_published_at DESC, id LIMIT ? OFFSET ?`;
    return this.all<{ id: string }>(sql, place, snapshot, limit, offset).map(({ id }) => id);
  }

  /** Ids of reports in any language, in the order of the ids. */
  reportIds(limit: number, offset: number): string[] {
    const sql = 'SELECT id FROM report ORDER BY id LIMIT ? OFFSET ?';
    return this.all<{ id: string }>(sql, limit, offset).map(({ id }) => id);
  }

  reportCount(): number {
    const sql = `SELECT coalesce(sum(reports), 0) AS reports FROM tally WHERE scope = 'snapshot' AND key = ''`;
    return this.one<{ reports: number }>(sql)?.reports ?? 0;
  }

  /** Countries with reports in any snapshot, by code. */
  countriesWithReports(): string[] {
    const sql = `SELECT DISTINCT key FROM tally WHERE scope = 'place' AND key GLOB '[A-Z][A-Z][A-Z]' ORDER BY key`;
    return this.all<{ key: string }>(sql).map(({ key }) => key);
  }

  /** A file by its hash, under a name a published item gives it. */
  file(sha256: string, name: string): StoredFile | null {
    const items = this.all<ItemRow>(
      `${ITEM} WHERE (type, lang, id) IN (SELECT type, lang, id FROM item_file WHERE sha256 = ?)`,
      sha256,
    );
    const named = items
      .flatMap((row) => filesOf(itemOf(row) as AnyItem))
      .find((file) => file.sha256 === sha256 && file.name === name);
    const stored = named && this.one<{ bytes: Buffer }>('SELECT bytes FROM file WHERE sha256 = ?', sha256);
    return stored ? { name, mime: named.mime, bytes: stored.bytes } : null;
  }

  private statement(sql: string): Database.Statement<unknown[]> {
    const known = this.statements.get(sql);
    if (known) return known;
    const prepared = this.database.prepare<unknown[]>(sql);
    this.statements.set(sql, prepared);
    return prepared;
  }

  private one<Row>(sql: string, ...values: (string | number)[]): Row | undefined {
    return this.statement(sql).get(...values) as Row | undefined;
  }

  private all<Row>(sql: string, ...values: (string | number)[]): Row[] {
    return this.statement(sql).all(...values) as Row[];
  }

  private has(sql: string, ...values: (string | number)[]): boolean {
    return this.statement(sql).get(...values) !== undefined;
  }
}
