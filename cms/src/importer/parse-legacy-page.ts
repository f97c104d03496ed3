import { atLine, ImportRefusal } from './import-refusal';
import type { LegacyPage, Preference } from './legacy-page';
import { mergeCopies } from './merge-copies';
import { parseCopy } from './parse-copy';
import { parseRegions } from './parse-regions';
import { regionNamed } from './place-names';
import { readLines, type SourceLine } from './source-lines';

/**
 * Reads the text of the unit's former page: one or two copies of it, each beginning with a way back, then the
 * regions with their reports.
 * @throws {ImportRefusal} sentences that begin with the line they are about
 */
export function parseLegacyPage(source: string, preference: Preference = 'first'): LegacyPage {
  const lines = readLines(source);
  const [top] = lines;
  if (!top) throw new ImportRefusal([atLine(1, 'there is no text in the file.')]);
  if (top.kind !== 'way-back') {
    throw new ImportRefusal([
      atLine(top.number, 'the page does not begin with its way back (“← Back to …”).'),
    ]);
  }
  const regionsAt = lines.findIndex(({ kind, text }) => kind === 'bullet' && regionNamed(text) !== undefined);
  const pages = regionsAt === -1 ? lines : lines.slice(0, regionsAt);
  const [first = [], second, third] = splitCopies(pages);
  if (third) {
    throw new ImportRefusal([
      atLine(third[0]?.number ?? 1, 'a third copy of the page begins here; there can be two.'),
    ]);
  }
  const copies = {
    first: parseCopy(first, 'backToParent'),
    second: second && parseCopy(second, 'backToOverview'),
  };
  const end = (lines.at(-1)?.number ?? 0) + 1;
  if (regionsAt === -1) {
    throw new ImportRefusal([atLine(end, 'the file ends without the regions and their reports.')]);
  }
  const { regions, reports } = parseRegions(lines.slice(regionsAt));
  return { ...mergeCopies(copies.first, copies.second, preference, end), regions, reports };
}

function splitCopies(lines: readonly SourceLine[]): SourceLine[][] {
  const starts = lines.flatMap(({ kind }, index) => (kind === 'way-back' ? [index] : []));
  return starts.map((start, index) => lines.slice(start, starts[index + 1]));
}
