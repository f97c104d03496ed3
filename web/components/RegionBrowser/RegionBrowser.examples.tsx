import type { Examples } from '../testing/examples';
import { RegionBrowser } from './RegionBrowser';

const REGIONS = [
  { slug: 'africa', name: 'Africa', count: '2 activities', href: '/en/regions/africa' },
  { slug: 'europe', name: 'Europe', count: 'no activities reported', href: '/en/regions/europe' },
];

const TEXTS = {
  close: 'Show all regions',
  loading: 'Loading the activities…',
  failed: 'The activities could not be loaded.',
  again: 'Try again',
  openPage: 'Open the region’s own page, with its map',
};

export const examples: Examples = {
  'a map and a list of two regions': (
    <RegionBrowser
      regions={REGIONS}
      home="/en"
      texts={TEXTS}
      map={
        <svg role="group" aria-label="Map">
          {REGIONS.map(({ slug, href, name }) => (
            <a key={slug} href={href} data-place={slug} aria-label={`${name} on the map`}>
              <circle r="4" />
            </a>
          ))}
        </svg>
      }
      list={
        <ul>
          {REGIONS.map(({ slug, href, name }) => (
            <li key={slug}>
              <a href={href} data-place={slug}>
                {name}
              </a>
            </li>
          ))}
          <li>
            <a href="/en/countries/KEN" data-place="KEN">
              Kenya
            </a>
          </li>
        </ul>
      }
    />
  ),
};
