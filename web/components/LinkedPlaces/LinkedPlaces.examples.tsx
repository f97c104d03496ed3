import type { Examples } from '../testing/examples';
import { LinkedPlaces } from './LinkedPlaces';

export const examples: Examples = {
  'a map and a list': (
    <LinkedPlaces>
      <svg role="group" aria-label="Map">
        <a href="/en/countries/YEM" data-place="YEM" aria-label="Yemen on the map">
          <circle r="4" />
        </a>
      </svg>
      <ul>
        <li>
          <a href="/en/countries/YEM" data-place="YEM">
            Yemen in the list
          </a>
        </li>
        <li>
          <a href="/en/countries/LBY" data-place="LBY">
            Libya in the list
          </a>
        </li>
      </ul>
    </LinkedPlaces>
  ),
};
