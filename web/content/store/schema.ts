/**
 * Tables of the content store. The items are what the CMS published; all else is derived from them in the
 * same transaction. Orders are those of dates and of codes (SQLite's default BINARY collation), never of a
 * locale.
 *
 * SQLite's `secure_delete` zeroes what is deleted, but not the copies that moving rows between pages leaves in
 * the unused middle of a page. So what was written by people stands only where rows never move: in `body`,
 * whose rows are appended and later overwritten in place, and in the overflow pages of `file`.
 */

/** Raise with every change of the tables: a store of another version is deleted and filled again. */
export const SCHEMA_VERSION = 4;

/** In bytes; SQLite's default, fixed because the schema relies on it. */
export const PAGE_SIZE = 4_096;

export const SCHEMA = `
CREATE TABLE head (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  epoch TEXT NOT NULL,
  version INTEGER NOT NULL,
  at TEXT,
  contract INTEGER NOT NULL
);

-- Rows are only appended, and overwritten with as many zeros when their text goes. Never deleted: that could
-- merge pages and so leave copies of other texts behind.
CREATE TABLE body (
  number INTEGER PRIMARY KEY,
  facts BLOB NOT NULL,
  text BLOB NOT NULL
);

CREATE TABLE item (
  type TEXT NOT NULL,
  lang TEXT NOT NULL,
  id TEXT NOT NULL,
  -- The item's own code from a closed list (region, snapshot, ISO3), by which pages look it up.
  code TEXT,
  published_at TEXT NOT NULL,
  first_published_at TEXT NOT NULL,
  body INTEGER NOT NULL,
  PRIMARY KEY (type, lang, id)
);
CREATE INDEX item_by_code ON item (type, code, lang, id) WHERE code IS NOT NULL;

-- Which region editors put a country in.
CREATE TABLE membership (
  iso3 TEXT NOT NULL,
  id TEXT NOT NULL,
  region TEXT NOT NULL,
  PRIMARY KEY (iso3, id)
) WITHOUT ROWID;
CREATE INDEX membership_by_item ON membership (id);

-- What is no longer public and did not end silently.
CREATE TABLE tombstone (
  type TEXT NOT NULL,
  lang TEXT NOT NULL,
  id TEXT NOT NULL,
  withdrawn_on TEXT,
  moved_type TEXT,
  moved_id TEXT,
  PRIMARY KEY (type, lang, id),
  CHECK ((withdrawn_on IS NULL) <> (moved_id IS NULL))
) WITHOUT ROWID;

-- Slugs that snapshots had before the one they have: each leads to the snapshot of that item.
CREATE TABLE former_slug (
  slug TEXT NOT NULL,
  lang TEXT NOT NULL,
  id TEXT NOT NULL,
  PRIMARY KEY (slug, lang, id)
) WITHOUT ROWID;
CREATE INDEX former_slug_by_item ON former_slug (id, lang);

-- One row for each report, whatever its languages. Everywhere below, a snapshot is the slug it has now; only
-- here stands also the one by which the report names it.
CREATE TABLE report (
  id TEXT PRIMARY KEY,
  snapshot TEXT NOT NULL,
  named TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX report_by_name ON report (named, id);

-- Where a report is listed. A place is an ISO3 code or, for a report about a whole region, its slug.
CREATE TABLE report_place (
  place TEXT NOT NULL,
  snapshot TEXT NOT NULL,
  event_date TEXT NOT NULL,
  first_published_at TEXT NOT NULL,
  id TEXT NOT NULL,
  PRIMARY KEY (place, snapshot DESC, event_date DESC, first_published_at DESC, id)
) WITHOUT ROWID;
CREATE INDEX report_place_by_report ON report_place (id);

-- A report counts once in each region it touches, however many of its countries lie there.
CREATE TABLE report_region (
  region TEXT NOT NULL,
  snapshot TEXT NOT NULL,
  id TEXT NOT NULL,
  PRIMARY KEY (region, snapshot, id)
) WITHOUT ROWID;
CREATE INDEX report_region_by_report ON report_region (id);

-- The languages a report can be read in.
CREATE TABLE report_language (
  lang TEXT NOT NULL,
  snapshot TEXT NOT NULL,
  id TEXT NOT NULL,
  PRIMARY KEY (lang, snapshot, id)
) WITHOUT ROWID;
CREATE INDEX report_language_by_report ON report_language (id);

-- Numbers of reports, kept by triggers so that they cannot drift from the rows they count.
CREATE TABLE tally (
  scope TEXT NOT NULL CHECK (scope IN ('place', 'region', 'snapshot', 'language')),
  key TEXT NOT NULL,
  snapshot TEXT NOT NULL,
  reports INTEGER NOT NULL,
  PRIMARY KEY (scope, key, snapshot DESC)
) WITHOUT ROWID;
CREATE INDEX tally_by_snapshot ON tally (scope, snapshot, key, reports);
${[
  { table: 'report', scope: 'snapshot', key: () => `''` },
  { table: 'report_place', scope: 'place', key: (row: string) => `${row}.place` },
  { table: 'report_region', scope: 'region', key: (row: string) => `${row}.region` },
  { table: 'report_language', scope: 'language', key: (row: string) => `${row}.lang` },
]
  .map(
    ({ table, scope, key }) => `
CREATE TRIGGER ${table}_counted AFTER INSERT ON ${table} BEGIN
  INSERT INTO tally VALUES ('${scope}', ${key('new')}, new.snapshot, 1)
  ON CONFLICT (scope, key, snapshot) DO UPDATE SET reports = reports + 1;
END;
CREATE TRIGGER ${table}_uncounted AFTER DELETE ON ${table} BEGIN
  UPDATE tally SET reports = reports - 1
  WHERE scope = '${scope}' AND key = ${key('old')} AND snapshot = old.snapshot;
  DELETE FROM tally
  WHERE scope = '${scope}' AND key = ${key('old')} AND snapshot = old.snapshot AND reports = 0;
END;`,
  )
  .join('\n')}

-- Which item names which file: only a file named here is served.
CREATE TABLE item_file (
  sha256 TEXT NOT NULL,
  type TEXT NOT NULL,
  lang TEXT NOT NULL,
  id TEXT NOT NULL,
  PRIMARY KEY (sha256, type, lang, id)
) WITHOUT ROWID;
CREATE INDEX item_file_by_item ON item_file (type, lang, id);

-- The filler is as long as a page: it takes the part of a row that is kept among other rows, so that all bytes
-- of the file itself are in overflow pages, which are zeroed when they are freed and never moved.
CREATE TABLE file (
  sha256 TEXT PRIMARY KEY,
  filler BLOB NOT NULL DEFAULT (zeroblob(${PAGE_SIZE})),
  bytes BLOB NOT NULL
);

PRAGMA user_version = ${SCHEMA_VERSION};
`;
