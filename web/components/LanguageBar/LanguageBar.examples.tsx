import { aFrame, availableIn } from '../testing/builders';
import type { Examples } from '../testing/examples';
import { LanguageBar } from './LanguageBar';

export const examples: Examples = {
  'in all languages': <LanguageBar frame={aFrame()} />,
  'without Chinese and Russian': (
    <LanguageBar frame={aFrame({ languages: availableIn('ar', 'en', 'fr', 'es') })} />
  ),
  'in Arabic': <LanguageBar frame={aFrame({ lang: 'ar' })} />,
};
