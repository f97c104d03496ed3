import type { BoardReport } from '../../board/board';
import { byName, nameIn, type Names } from './names';

const NO_REGION = 'No region yet';

export interface Group {
  region: string;
  name: string;
  reports: BoardReport[];
}

/** Where a report is about, in words. */
export const placesOf = ({ countries, region }: BoardReport, names: Names): string =>
  [
    ...(region === null ? [] : [nameIn(names.regions, region)]),
    ...countries.map((iso3) => nameIn(names.countries, iso3)),
  ].join(', ');

/** By region, and there by country. A report of two regions stands under the first. */
export function groupsOf(reports: readonly BoardReport[], names: Names): Group[] {
  const groups = new Map<string, Group>();
  for (const report of reports) {
    const region = report.regions[0] ?? NO_REGION;
    const group = groups.get(region) ?? { region, name: nameIn(names.regions, region), reports: [] };
    group.reports.push(report);
    groups.set(region, group);
  }
  for (const group of groups.values()) {
    const places = new Map(group.reports.map((report) => [report.id, placesOf(report, names)]));
    group.reports.sort(
      (a, b) => byName(places.get(a.id) ?? '', places.get(b.id) ?? '') || byName(a.title, b.title),
    );
  }
  return [...groups.values()].sort((a, b) => byName(a.name, b.name));
}

/** The first so many reports of the groups, in their order. */
export function firstOf(groups: readonly Group[], most: number): { group: Group; reports: BoardReport[] }[] {
  const before = groups.map((_, index) =>
    groups.slice(0, index).reduce((sum, { reports }) => sum + reports.length, 0),
  );
  return groups
    .map((group, index) => ({
      group,
      reports: group.reports.slice(0, Math.max(most - (before[index] ?? 0), 0)),
    }))
    .filter(({ reports }) => reports.length > 0);
}
