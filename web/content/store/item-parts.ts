import type { AnyItem, PublishedFile } from '@mediation/content';

/** The code from a closed list by which pages look an item up, or null where there is none. */
export function codeOf(item: AnyItem): string | null {
  switch (item.type) {
    case 'region':
    case 'snapshot':
      return item.facts.slug;
    case 'country':
      return item.facts.iso3;
    case 'site-setting':
    case 'overview':
    case 'service':
    case 'capacity':
    case 'factsheet':
    case 'periodical':
    case 'activity-report':
    case 'map-disclaimer':
      return null;
  }
}

/** The files an item names. */
export function filesOf(item: AnyItem): PublishedFile[] {
  switch (item.type) {
    case 'site-setting':
      return item.text.logo ? [item.text.logo.file] : [];
    case 'factsheet':
      return [item.text.file];
    case 'periodical':
      return item.text.file ? [item.text.file] : [];
    case 'overview':
    case 'service':
    case 'capacity':
    case 'region':
    case 'country':
    case 'snapshot':
    case 'activity-report':
    case 'map-disclaimer':
      return [];
  }
}
