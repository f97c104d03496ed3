import { createIntl } from 'react-intl';
import { describeCatalogue } from '../../../tests/support/catalogue';
import { translations, WORDS } from '.';
import { speechOf } from './speech';

describeCatalogue('the words of our screens', WORDS, [
  'Public',
  'Audit',
  'Service',
  'Date',
  'Version',
  'Version {number}',
  '{unit} (version {number})',
]);

it('keep a name in its own direction among Arabic words', () => {
  const { say } = speechOf(createIntl({ locale: 'ar', messages: translations['ar'] ?? {} }));
  expect(say('board.start', { snapshot: '2020-q2' })).toBe('بدء \u20682020-q2\u2069');
});
