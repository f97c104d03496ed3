import type Database from 'better-sqlite3';
import {
  type AnyItem,
  type Facts,
  type Item,
  type ItemLanguage,
  type ItemType,
  type Language,
  type MovedTo,
  type PublishedFile,
} from '@mediation/content';
import { codeOf, filesOf } from './item-parts';
import { SLUG_NOW, type Head } from './reading';

/** Names one language of one entry. */
export interface ItemKey {
  type: ItemType;
  id: string;
  lang: ItemLanguage;
}

/** What an item leaves behind: a dated notice, an address that leads elsewhere, or nothing (both null). */
export interface Ending {
  /** Calendar date. */
  withdrawnOn: string | null;
  movedTo: MovedTo | null;
}

const ISO3 = /^[A-Z]{3}$/;

/**
 * One step of the store to another version: all of it or nothing. It holds the write transaction from its
 * making to `commit` or `abandon`; until then no reader sees any of it.
 */
export class Update {
  private readonly reportsToIndex = new Set<string>();
  private membershipChanged = false;
  /** Slugs that a snapshot got, lost, had or has no longer had: what they lead to may be another. */
  private readonly slugsToFollow = new Set<string>();
  private filesLetGo = false;
  private readonly sql: ReturnType<typeof statements>;

  constructor(
    private readonly writer: Database.Database,
    private readonly afterCommit: (head: Head) => void,
  ) {
    this.sql = statements(writer);
    writer.exec('BEGIN IMMEDIATE');
  }

  put(item: AnyItem): void {
    const { type, lang, id } = item;
    this.letGoOf(item);
    const { lastInsertRowid } = this.sql.addBody.run(bytesOf(item.facts), bytesOf(item.text));
    this.sql.putItem.run(
      type,
      lang,
      id,
      codeOf(item),
      item.publishedAt,
      item.firstPublishedAt,
      lastInsertRowid,
    );
    this.sql.removeTombstone.run(type, lang, id);
    if (item.type === 'snapshot') this.nameSlugs(item);
    for (const { sha256 } of filesOf(item)) this.sql.nameFile.run(sha256, type, lang, id);
    if (item.type === 'country') this.sql.putMembership.run(item.facts.iso3, id, item.facts.region);
    this.touched(item);
  }

  remove(key: ItemKey, { withdrawnOn, movedTo }: Ending): void {
    const { type, lang, id } = key;
    this.letGoOf(key);
    this.sql.removeItem.run(type, lang, id);
    if (withdrawnOn === null && movedTo === null) this.sql.removeTombstone.run(type, lang, id);
    else this.sql.putTombstone.run(type, lang, id, withdrawnOn, movedTo?.type ?? null, movedTo?.id ?? null);
    this.touched(key);
  }

  /** The files of an item whose bytes are not here yet. */
  missingFiles(item: AnyItem): PublishedFile[] {
    return filesOf(item).filter(({ sha256 }) => this.sql.hasFile.get(sha256) === undefined);
  }

  /** The caller has checked that `bytes` have this hash. */
  addFile(sha256: string, bytes: Buffer): void {
    this.sql.putFile.run(sha256, bytes);
  }

  /** Brings the lists up to the items put and removed so far. Bounds what a long fill keeps in memory. */
  indexReports(): void {
    for (const id of this.reportsToIndex) this.indexReport(id);
    this.reportsToIndex.clear();
  }

  /** Makes this the version all readers see from now on. */
  commit(head: Head): void {
    this.indexReports();
    this.followSlugs();
    if (this.membershipChanged) this.sql.rebuildRegions();
    if (this.filesLetGo) this.sql.removeUnnamedFiles.run();
    this.sql.putHead.run(head.epoch, head.version, head.at, head.contract);
    this.writer.exec('COMMIT');
    this.afterCommit(head);
  }

  abandon(): void {
    if (this.writer.open && this.writer.inTransaction) this.writer.exec('ROLLBACK');
  }

  private nameSlugs({ lang, id, facts: { slug }, formerSlugs = [] }: Item<'snapshot'>): void {
    for (const former of formerSlugs) this.sql.nameSlug.run(former, lang, id);
    for (const one of [slug, ...formerSlugs]) this.slugsToFollow.add(one);
  }

  /** Reports whose snapshot goes by another slug than before are listed under that. */
  private followSlugs(): void {
    for (const slug of this.slugsToFollow) {
      const now = this.slugNow(slug);
      for (const { id } of this.sql.reportsElsewhere.all(slug, now)) this.reportsToIndex.add(id);
    }
    this.slugsToFollow.clear();
    this.indexReports();
  }

  private slugNow(slug: string): string {
    return this.sql.slugNow.get(slug, slug)?.code ?? slug;
  }

  private touched({ type, id }: { type: ItemType; id: string }): void {
    if (type === 'activity-report') this.reportsToIndex.add(id);
    if (type === 'country') this.membershipChanged = true;
  }

  /** Erases what an item said and named until now. */
  private letGoOf({ type, lang, id }: ItemKey): void {
    this.sql.eraseBody.run(type, lang, id);
    if (type === 'country') this.sql.removeMembership.run(id);
    if (type === 'snapshot') {
      for (const { slug } of this.sql.slugsOf.all(lang, id, lang, id)) this.slugsToFollow.add(slug);
      this.sql.unnameSlugs.run(lang, id);
    }
    if (this.sql.unnameFiles.run(type, lang, id).changes > 0) this.filesLetGo = true;
  }

  private indexReport(id: string): void {
    this.sql.removePlaces.run(id);
    this.sql.removeRegions.run(id);
    this.sql.removeLanguages.run(id);
    this.sql.removeReport.run(id);
    const texts = this.sql.reportTexts.all(id);
    const newest = texts[0];
    if (!newest) return;
    // Facts are one for all languages; while versions of them arrive, those published last hold.
    const facts = JSON.parse(newest.facts.toString('utf8')) as Facts<'activity-report'>;
    const first = texts.reduce(
      (least, { first_at }) => (first_at < least ? first_at : least),
      newest.first_at,
    );
    const places = new Set(facts.region === null ? facts.countries : [facts.region]);
    const snapshot = this.slugNow(facts.snapshot);
    this.sql.putReport.run(id, snapshot, facts.snapshot);
    for (const { lang } of texts) this.sql.putLanguage.run(lang, snapshot, id);
    for (const place of places) {
      this.sql.putPlace.run(place, snapshot, facts.eventEnd ?? facts.eventStart ?? '', first, id);
      // After a change of membership all of them are laid anew at the end.
      if (this.membershipChanged) continue;
      if (ISO3.test(place)) this.sql.putRegionsOfCountry.run(snapshot, id, place);
      else this.sql.putRegion.run(place, snapshot, id);
    }
  }
}

const bytesOf = (value: unknown): Buffer => Buffer.from(JSON.stringify(value), 'utf8');

function statements(writer: Database.Database) {
  const removeAllRegions = writer.prepare('DELETE FROM report_region');
  const deriveRegions = writer.prepare(`
    INSERT OR IGNORE INTO report_region (region, snapshot, id)
    SELECT region, snapshot, report_place.id FROM report_place JOIN membership ON iso3 = place`);
  const deriveWholeRegions = writer.prepare(`
    INSERT OR IGNORE INTO report_region (region, snapshot, id)
    SELECT place, snapshot, id FROM report_place WHERE place NOT GLOB '[A-Z][A-Z][A-Z]'`);
  return {
    addBody: writer.prepare('INSERT INTO body (facts, text) VALUES (?, ?)'),
    eraseBody: writer.prepare(`
      UPDATE body SET facts = zeroblob(length(facts)), text = zeroblob(length(text))
      WHERE number = (SELECT body FROM item WHERE type = ? AND lang = ? AND id = ?)`),
    putItem: writer.prepare(`
      INSERT INTO item (type, lang, id, code, published_at, first_published_at, body)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (type, lang, id) DO UPDATE SET code = excluded.code, published_at = excluded.published_at,
        first_published_at = excluded.first_published_at, body = excluded.body`),
    putMembership: writer.prepare('INSERT INTO membership (iso3, id, region) VALUES (?, ?, ?)'),
    removeMembership: writer.prepare('DELETE FROM membership WHERE id = ?'),
    removeItem: writer.prepare('DELETE FROM item WHERE type = ? AND lang = ? AND id = ?'),
    putTombstone: writer.prepare(
      `INSERT OR REPLACE INTO tombstone (type, lang, id, withdrawn_on, moved_type, moved_id)
      VALUES (?, ?, ?, ?, ?, ?)`,
    ),
    removeTombstone: writer.prepare('DELETE FROM tombstone WHERE type = ? AND lang = ? AND id = ?'),
    nameFile: writer.prepare('INSERT OR REPLACE INTO item_file (sha256, type, lang, id) VALUES (?, ?, ?, ?)'),
    unnameFiles: writer.prepare('DELETE FROM item_file WHERE type = ? AND lang = ? AND id = ?'),
    hasFile: writer.prepare('SELECT 1 FROM file WHERE sha256 = ?'),
    putFile: writer.prepare('INSERT OR REPLACE INTO file (sha256, bytes) VALUES (?, ?)'),
    removeUnnamedFiles: writer.prepare('DELETE FROM file WHERE sha256 NOT IN (SELECT sha256 FROM item_file)'),
    reportTexts: writer.prepare<[string], { lang: Language; facts: Buffer; first_at: string }>(`
      SELECT item.lang, facts, first_published_at AS first_at FROM item JOIN body ON body.number = item.body
      WHERE type = 'activity-report' AND lang IN ('ar', 'zh', 'en', 'fr', 'ru', 'es') AND id = ?
      ORDER BY published_at DESC, lang`),
    slugNow: writer.prepare<[string, string], { code: string }>(SLUG_NOW),
    slugsOf: writer.prepare<[string, string, string, string], { slug: string }>(`
      SELECT slug FROM former_slug WHERE lang = ? AND id = ?
      UNION SELECT code FROM item WHERE type = 'snapshot' AND lang = ? AND id = ? AND code IS NOT NULL`),
    nameSlug: writer.prepare('INSERT OR IGNORE INTO former_slug (slug, lang, id) VALUES (?, ?, ?)'),
    unnameSlugs: writer.prepare('DELETE FROM former_slug WHERE lang = ? AND id = ?'),
    reportsElsewhere: writer.prepare<[string, string], { id: string }>(
      'SELECT id FROM report WHERE named = ? AND snapshot <> ?',
    ),
    putReport: writer.prepare('INSERT INTO report (id, snapshot, named) VALUES (?, ?, ?)'),
    removeReport: writer.prepare('DELETE FROM report WHERE id = ?'),
    putPlace: writer.prepare(`
      INSERT INTO report_place (place, snapshot, event_date, first_published_at, id) VALUES (?, ?, ?, ?, ?)`),
    removePlaces: writer.prepare('DELETE FROM report_place WHERE id = ?'),
    putRegion: writer.prepare('INSERT OR IGNORE INTO report_region (region, snapshot, id) VALUES (?, ?, ?)'),
    putRegionsOfCountry: writer.prepare(`
      INSERT OR IGNORE INTO report_region (region, snapshot, id)
      SELECT region, ?, ? FROM membership WHERE iso3 = ?`),
    putLanguage: writer.prepare('INSERT INTO report_language (lang, snapshot, id) VALUES (?, ?, ?)'),
    removeLanguages: writer.prepare('DELETE FROM report_language WHERE id = ?'),
    removeRegions: writer.prepare('DELETE FROM report_region WHERE id = ?'),
    rebuildRegions: () => {
      removeAllRegions.run();
      deriveRegions.run();
      deriveWholeRegions.run();
    },
    putHead: writer.prepare(
      'INSERT OR REPLACE INTO head (one, epoch, version, at, contract) VALUES (1, ?, ?, ?, ?)',
    ),
  };
}
