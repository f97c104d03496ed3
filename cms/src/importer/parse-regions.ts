import { REGIONS } from '@mediation/content';
import { atLine, ImportRefusal, quote } from './import-refusal';
import type { Passage, RegionPassage, ReportPassage } from './legacy-page';
import { countriesNamed, regionName, regionNamed } from './place-names';
import { toRichText } from './prose';
import type { SourceLine } from './source-lines';

interface OpenRegion {
  slug: RegionPassage['slug'];
  shortName: Passage;
  fullName: Passage | null;
  /** Its name stood a second time, which ends it. */
  closed: boolean;
  reports: number;
}

interface OpenReport {
  heading: Passage;
  /** Empty when the heading names no country, which is a fault. */
  countries: string[];
  body: SourceLine[];
}

/**
 * Reads the regions with their reports: the map's label as a bullet, the heading, then countries and texts,
 * at the end the heading or the label once more.
 * @throws {ImportRefusal} with every fault, each with its line
 */
export function parseRegions(lines: readonly SourceLine[]): {
  regions: RegionPassage[];
  reports: ReportPassage[];
} {
  const regions: RegionPassage[] = [];
  const reports: ReportPassage[] = [];
  const faults: string[] = [];
  const labelIndent = lines[0]?.indent ?? 0;
  let region: OpenRegion | null = null;
  let report: OpenReport | null = null;
  const fault = (line: number, sentence: string) => faults.push(atLine(line, sentence));

  const endReport = () => {
    if (!report || !region) return;
    const { heading, countries, body } = report;
    const [first] = body;
    const double = reports.find((other) => other.countries.join() === countries.join());
    if (!first) fault(heading.line, `the heading ${quote(heading.value)} has no text under it.`);
    else if (countries.length > 0 && double) {
      fault(heading.line, `${quote(heading.value)} has a report already, at line ${double.heading.line}.`);
    } else if (countries.length > 0) {
      reports.push({
        region: region.slug,
        countries,
        heading,
        body: { value: toRichText(body), line: first.number },
      });
    }
    report = null;
  };
  const endRegion = () => {
    endReport();
    if (!region) return;
    const { slug, shortName, fullName } = region;
    if (region.reports === 0)
      fault(shortName.line, `the region ${quote(shortName.value)} has no report under it.`);
    regions.push({ slug, shortName, fullName: fullName ?? shortName });
    region = null;
  };

  for (const line of lines) {
    const named = line.kind === 'heading' || line.kind === 'bullet' ? regionNamed(line.text) : undefined;
    const current = region as OpenRegion | null;
    const open = report as OpenReport | null;
    if (line.kind === 'bullet' && line.indent <= labelIndent) {
      endRegion();
      const double = regions.find(({ slug }) => slug === named);
      if (!named) fault(line.number, `${quote(line.text)} is none of the five regions.`);
      else if (double)
        fault(line.number, `the region ${quote(line.text)} stands at line ${double.shortName.line} already.`);
      if (named)
        region = { slug: named, shortName: passageOf(line), fullName: null, closed: false, reports: 0 };
    } else if (!current) {
      // Under a label that names no region; that fault is told already.
      if (faults.length === 0) fault(line.number, `${quote(line.text)} stands under no region.`);
    } else if (line.kind === 'heading' && named) {
      endReport();
      if (named !== current.slug) {
        fault(
          line.number,
          `the heading ${quote(line.text)} stands in the region ${quote(current.shortName.value)}.`,
        );
      } else if (!current.fullName) current.fullName = passageOf(line);
      else current.closed = true;
    } else if (line.kind === 'heading') {
      endReport();
      const countries = countriesNamed(line.text);
      if (!countries) fault(line.number, `${quote(line.text)} is not the name of a country.`);
      else if (current.closed) fault(line.number, `${quote(line.text)} stands after the end of its region.`);
      current.reports += 1;
      report = { heading: passageOf(line), countries: countries ?? [], body: [] };
    } else if (open && !(line.afterGap && open.body.length > 0)) {
      open.body.push(line);
    } else {
      endReport();
      fault(line.number, `this text has no heading with a country above it: ${quote(line.text)}.`);
    }
  }
  endRegion();
  const end = (lines.at(-1)?.number ?? 0) + 1;
  for (const slug of REGIONS) {
    if (regions.some((known) => known.slug === slug) || faults.length > 0) continue;
    fault(end, `the file ends, and the region “${regionName(slug)}” is missing.`);
  }
  if (faults.length > 0) throw new ImportRefusal(faults);
  return { regions, reports };
}

const passageOf = ({ number, text }: SourceLine): Passage => ({ value: text, line: number });
