import type { Examples } from '../testing/examples';
import { TranslationOffer } from './TranslationOffer';

export const examples: Examples = {
  'in two languages': (
    <TranslationOffer
      label="A report about Yemen is available in:"
      translations={[
        { lang: 'ar', href: '/ar/reports/report0001' },
        { lang: 'fr', href: '/fr/reports/report0001' },
      ]}
    />
  ),
};
