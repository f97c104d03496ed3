import { atLine, ImportRefusal, quote } from './import-refusal';
import type { CapacityPassage, DisclaimerPassage, PageCopy, Passage, ServicePassage } from './legacy-page';
import { disclaimerAreaNamed } from './place-names';
import { toRichText } from './prose';
import { readsLikeHeading, type SourceLine } from './source-lines';

/** Reads lines one after the other, and says at which line something else was expected. */
class Cursor {
  private index = 0;

  constructor(
    private readonly lines: readonly SourceLine[],
    /** The line after the last one, for what is missing at the end. */
    private readonly end: number,
  ) {}

  peek(ahead = 0): SourceLine | undefined {
    return this.lines[this.index + ahead];
  }

  heading(what: string): Passage {
    const line = this.peek();
    if (line?.kind !== 'heading') throw this.expected(`the heading with ${what}`);
    this.index += 1;
    return passageOf(line);
  }

  /** All lines from here on that belong together. */
  takeWhile(belongs: (line: SourceLine) => boolean): SourceLine[] {
    const start = this.index;
    for (let line = this.peek(); line && belongs(line); line = this.peek()) this.index += 1;
    return this.lines.slice(start, this.index);
  }

  take(): SourceLine | undefined {
    const line = this.peek();
    if (line) this.index += 1;
    return line;
  }

  expected(what: string): ImportRefusal {
    const line = this.peek();
    if (!line) return refuse(this.end, `here the page ends; ${what} is missing.`);
    const found = line.kind === 'paragraph' ? 'a text without a heading' : `“${line.kind}”`;
    return refuse(line.number, `${what} is missing before ${quote(line.text)} (${found}).`);
  }
}

const refuse = (line: number, sentence: string): ImportRefusal => new ImportRefusal([atLine(line, sentence)]);

const passageOf = ({ number, text }: SourceLine): Passage => ({ value: text, line: number });

const isParagraph = ({ kind }: SourceLine): boolean => kind === 'paragraph';

function proseUnder(cursor: Cursor, heading: Passage) {
  const lines = cursor.takeWhile(isParagraph);
  const [first] = lines;
  if (!first) throw refuse(heading.line, `the heading ${quote(heading.value)} has no text under it.`);
  return { value: toRichText(lines), line: first.number };
}

/**
 * Reads one copy of the page: way back, title, introduction, snapshot, history and role, factsheets, services,
 * capacities and, where the copy has them, disclaimers and the heading of the region activities.
 * @throws {ImportRefusal} naming the line at which the page is not in this order
 */
export function parseCopy(
  lines: readonly SourceLine[],
  wayBack: 'backToParent' | 'backToOverview',
): PageCopy {
  const cursor = new Cursor(lines, (lines.at(-1)?.number ?? 0) + 1);
  const back = cursor.take();
  if (back?.kind !== 'way-back') {
    const number = back?.number ?? 1;
    throw refuse(number, 'the page does not begin with its way back (“← Back to …”).');
  }
  const title = cursor.heading('the title of the page');
  const introduction = proseUnder(cursor, title);
  const snapshotHeading = cursor.heading('the name of the snapshot');
  const snapshotHint = cursor.heading('the hint under the map');
  const sensitivityNote = proseUnder(cursor, snapshotHint);
  const aboutHeading = cursor.heading('the name of the service');
  const aboutText = proseUnder(cursor, aboutHeading);
  const factsheetsHeading = cursor.heading('the factsheets');
  const servicesHeading = cursor.heading('the areas of support');
  const services = parseServices(cursor, servicesHeading);
  const capacitiesHeading = cursor.heading('the capacities');
  const capacities = parseCapacities(cursor, capacitiesHeading);
  const { disclaimersHeading, disclaimers } = parseDisclaimers(cursor);
  const regionActivitiesHeading = cursor.peek() ? cursor.heading('the region activities') : undefined;
  const rest = cursor.peek();
  if (rest)
    throw refuse(rest.number, `there is no place on the page for ${quote(rest.text)} after its last part.`);
  return {
    headings: {
      [wayBack]: passageOf(back),
      title,
      snapshotHeading,
      snapshotHint,
      aboutHeading,
      factsheetsHeading,
      servicesHeading,
      capacitiesHeading,
      ...(disclaimersHeading && { disclaimersHeading }),
      ...(regionActivitiesHeading && { regionActivitiesHeading }),
    },
    texts: { introduction, sensitivityNote, aboutText },
    services,
    capacities,
    disclaimers,
  };
}

function parseServices(cursor: Cursor, heading: Passage): ServicePassage[] {
  const services: ServicePassage[] = [];
  for (let line = cursor.peek(); line?.kind === 'numbered'; line = cursor.peek()) {
    const title = line;
    cursor.take();
    if (title.order !== services.length + 1) {
      throw refuse(
        title.number,
        `the areas of support are not counted 1, 2, 3: this is number ${title.order}.`,
      );
    }
    const body = cursor.takeWhile(
      (next) => isParagraph(next) || (next.indent > title.indent && next.kind !== 'way-back'),
    );
    const [first] = body;
    if (!first) throw refuse(title.number, `the heading ${quote(title.text)} has no text under it.`);
    services.push({
      order: title.order,
      title: passageOf(title),
      body: { value: toRichText(body), line: first.number },
    });
  }
  if (services.length === 0)
    throw refuse(heading.line, `the heading ${quote(heading.value)} has no list under it.`);
  return services;
}

function parseCapacities(cursor: Cursor, heading: Passage): CapacityPassage[] {
  const capacities: CapacityPassage[] = [];
  for (let line = cursor.peek(); line?.kind === 'bullet'; line = cursor.peek()) {
    const bullet = line;
    cursor.take();
    const next = cursor.peek();
    if (readsLikeHeading(bullet.text) && next?.kind === 'heading' && next.indent > bullet.indent) {
      throw refuse(bullet.number, `${quote(bullet.text)} is none of the five regions.`);
    }
    const more = cursor.takeWhile(({ kind, indent }) => kind === 'paragraph' && indent > bullet.indent);
    capacities.push({
      order: capacities.length + 1,
      body: { value: toRichText([{ kind: 'paragraph', text: bullet.text }, ...more]), line: bullet.number },
    });
  }
  if (capacities.length === 0)
    throw refuse(heading.line, `the heading ${quote(heading.value)} has no list under it.`);
  return capacities;
}

function parseDisclaimers(cursor: Cursor): {
  disclaimersHeading?: Passage;
  disclaimers: DisclaimerPassage[];
} {
  const first = cursor.peek();
  if (first?.kind === 'paragraph') throw cursor.expected('the heading of the disclaimers');
  // The heading of the region activities, which has no text of its own, is the last line of a copy.
  if (!first || !cursor.peek(1)) return { disclaimers: [] };
  const disclaimersHeading = cursor.heading('the disclaimers');
  const lines = cursor.takeWhile(isParagraph);
  if (lines.length === 0) {
    throw refuse(
      disclaimersHeading.line,
      `the heading ${quote(disclaimersHeading.value)} has no text under it.`,
    );
  }
  const disclaimers: DisclaimerPassage[] = [];
  for (const line of lines) {
    const disclaimer = parseDisclaimer(line);
    const other = disclaimers.find(({ area }) => area === disclaimer.area);
    if (other) {
      const sentence =
        disclaimer.area === 'world'
          ? 'this disclaimer does not begin with the area it is about'
          : 'this area has a disclaimer already';
      throw refuse(line.number, `${sentence} (see line ${other.text.line}): ${quote(line.text)}.`);
    }
    disclaimers.push(disclaimer);
  }
  return { disclaimersHeading, disclaimers };
}

const LONGEST_AREA = 6;

/** “Jammu and Kashmir. Dotted line …”: the area, then what is said of it. The general one names no area. */
function parseDisclaimer({ number, text }: SourceLine): DisclaimerPassage {
  const [, lead = '', rest = ''] = /^(.+?)\.(?: (.*))?$/.exec(text) ?? [];
  const area = disclaimerAreaNamed(lead);
  if (area && rest === '') throw refuse(number, `the heading ${quote(text)} has no text after it.`);
  if (area) return { area, text: { value: rest, line: number } };
  if (rest !== '' && lead.split(' ').length <= LONGEST_AREA) {
    throw refuse(number, `${quote(lead)} is no area that the map has a disclaimer for.`);
  }
  return { area: 'world', text: { value: text, line: number } };
}
