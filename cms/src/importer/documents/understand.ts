import { plainText, type Block, type RegionSlug, type RichText } from '@mediation/content';
import { say } from '../../sentences';
import { beginningOf } from '../import-refusal';
import type { CountryFinder } from '../place-names';
import { readsLikeHeading } from '../source-lines';
import type { SourceBlock } from './source-document';

/** A report that a document holds, as far as it was understood. */
export interface UnderstoodReport {
  /** Where it begins in the document. */
  place: string;
  /** As it stands above the text; empty where nothing does. */
  heading: string;
  /** ISO3 codes; empty for a report on a whole region, or when none was recognised. */
  countries: string[];
  /** The region it stands under; null under none. */
  region: RegionSlug | null;
  body: RichText;
  /** Sentences on what is not clear, each for the editor to decide. */
  unclear: string[];
  /** Whether it is to become a text unless the editor says otherwise. */
  taken: boolean;
}

export interface Names {
  regionNamed(heading: string): RegionSlug | undefined;
  countriesNamed: CountryFinder;
}

const wordsOf = (block: Block): string => plainText([block]).trim();

const isBold = (block: Block): boolean =>
  block.type === 'paragraph' &&
  block.children.every((child) =>
    child.type === 'text'
      ? child.bold === true || child.text.trim() === ''
      : child.children.every(({ bold }) => bold),
  );

/** “Sudan: a dialogue on water” is about Sudan. */
const SUBJECT = /^(.{2,80}?)(?:\s*[:：|]\s*|\s+[–—-]\s+)\S/u;

type Heading =
  | { kind: 'region'; region: RegionSlug; text: string }
  | { kind: 'countries'; countries: string[]; text: string }
  | { kind: 'other'; text: string };

/** What a block says as a heading; null for one that is none. */
function headingOf({ block, level }: SourceBlock, names: Names): Heading | null {
  const text = wordsOf(block)
    .replace(/\s+/g, ' ')
    .replace(/^\d+(\.\d+)*\.?\s+(?=\p{L})/u, '');
  const marked = level !== null;
  // What only looks like a heading is one when it names a place.
  if (!marked && !(block.type === 'paragraph' && readsLikeHeading(text))) return null;
  const bare = text.replace(/[:：]$/, '');
  const region = names.regionNamed(bare);
  if (region) return { kind: 'region', region, text: bare };
  const subject = marked || isBold(block) ? SUBJECT.exec(text)?.[1] : undefined;
  const countries = names.countriesNamed(bare) ?? (subject && names.countriesNamed(subject));
  if (countries) return { kind: 'countries', countries, text: bare };
  return marked ? { kind: 'other', text } : null;
}

/** The heading a reader finds in a text: one below that of its report. */
function inside(block: Block, below: number, level: number): Block {
  const LOWEST = 6;
  const FIRST = 3;
  return block.type === 'heading' ? { ...block, level: Math.min(LOWEST, FIRST + level - below - 1) } : block;
}

interface Open {
  report: UnderstoodReport;
  /** Level of its heading; null when the document does not mark it as one. */
  level: number | null;
}

/** Goes through a document from its top: a region, the countries below it, the text below each. */
class Understanding {
  readonly reports: UnderstoodReport[] = [];
  private region: { slug: RegionSlug; text: string; level: number | null } | null = null;
  private open: Open | null = null;

  constructor(private readonly names: Names) {}

  read(source: SourceBlock): void {
    const heading = headingOf(source, this.names);
    if (heading) this.readHeading(source, heading);
    else this.readBody(source);
  }

  private begin(place: string, level: number | null, fields: Partial<UnderstoodReport>): UnderstoodReport {
    const report: UnderstoodReport = {
      place,
      heading: '',
      countries: [],
      region: this.region?.slug ?? null,
      body: [],
      unclear: [],
      taken: true,
      ...fields,
    };
    this.reports.push(report);
    this.open = { report, level };
    return report;
  }

  private readHeading({ place, level, block }: SourceBlock, heading: Heading): void {
    if (heading.kind === 'region') {
      this.region = { slug: heading.region, text: heading.text, level };
      this.open = null;
      return;
    }
    if (heading.kind === 'countries') {
      this.begin(place, level, { heading: heading.text, countries: heading.countries });
      return;
    }
    const own = level ?? 1;
    if (this.open && this.open.level !== null && own > this.open.level) {
      this.open.report.body.push(inside(block, this.open.level, own));
      return;
    }
    if (this.region && (this.region.level === null || own > this.region.level)) {
      this.begin(place, level, {
        heading: heading.text,
        taken: false,
        unclear: [say('unclear.country', { heading: beginningOf(heading.text) })],
      });
      return;
    }
    // A chapter of its own: about the unit, an annex.
    this.region = null;
    this.begin(place, level, {
      heading: heading.text,
      taken: false,
      unclear: [say('unclear.nowhere')],
    });
  }

  private readBody({ place, block }: SourceBlock): void {
    if (this.open) this.open.report.body.push(block);
    else if (this.region) {
      const { text, level } = this.region;
      this.begin(place, level, { heading: text }).body.push(block);
    } else {
      this.begin(place, null, {
        taken: false,
        unclear: [say('unclear.before')],
      }).body.push(block);
    }
  }
}

const sameCountries = (one: UnderstoodReport, other: UnderstoodReport): boolean =>
  one.countries.length > 0 && one.countries.join() === other.countries.join();

/** The reports of a quarterly update, in its order, those that are not clear among them. */
export function understand(blocks: readonly SourceBlock[], names: Names): UnderstoodReport[] {
  const understanding = new Understanding(names);
  for (const block of blocks) understanding.read(block);
  // A heading with nothing below is what a list of contents is made of.
  const reports = understanding.reports.filter(({ body, taken }) => taken || body.length > 0);
  return reports.map((report, index) => {
    const before = reports.slice(0, index).find((other) => sameCountries(other, report));
    const unclear = [
      ...report.unclear,
      ...(report.body.length === 0 ? [say('unclear.empty')] : []),
      ...(before ? [say('unclear.same', { place: before.place })] : []),
    ];
    return { ...report, unclear, taken: report.taken && report.body.length > 0 };
  });
}
