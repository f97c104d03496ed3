import fc from 'fast-check';
import { asContent, element } from './element';

const parsed = (html: string): HTMLElement => {
  const place = document.createElement('div');
  place.innerHTML = html;
  return place;
};

const shown = (...children: Parameters<typeof asContent>) =>
  parsed(asContent(...children).dangerouslySetInnerHTML.__html);

it('nests elements, and leaves out attributes and children that are not there', () => {
  const link = element('a', { href: '/en', rel: undefined }, 'Home');
  expect(element('p', { class: 'hint' }, 'See ', link, null, false, undefined, ['.', '!']).source).toBe(
    '<p class="hint">See <a href="/en">Home</a>.!</p>',
  );
});

it('shows whatever is typed as text, and makes no element of it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('<', '</p>', '&amp;', '"', "'", '<!--', ']]>'),
      (words, sign) => {
        const typed = `${words}${sign}${words}`.replaceAll('\r', ' ').replaceAll('\0', ' ');
        const place = shown(element('p', {}, typed), typed);
        expect(place.querySelectorAll('*')).toHaveLength(1);
        expect(place.textContent).toBe(typed + typed);
      },
    ),
  );
});

it('keeps whatever stands in an attribute inside of it', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('"', "'", '>', ' onclick="x"', '&quot;'), (words, sign) => {
      const typed = `${words}${sign}${words}`.replaceAll('\r', ' ').replaceAll('\0', ' ');
      const [link] = shown(element('a', { href: typed, 'aria-label': typed }, 'x')).children;
      expect(link?.getAttributeNames()).toEqual(['href', 'aria-label']);
      expect(link?.getAttribute('aria-label')).toBe(typed);
      expect(link?.textContent).toBe('x');
    }),
  );
});
