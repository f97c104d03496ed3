import type { Examples } from '../testing/examples';
import { EmergencyBanner } from './EmergencyBanner';

export const examples: Examples = {
  'with a notice': <EmergencyBanner lang="en" text="Our lines are down. Please write to the duty officer." />,
  'with a telephone number in Arabic': (
    <EmergencyBanner lang="ar" text="اتصلوا بالرقم +41 22 917 00 00 قبل 30 نيسان/أبريل 2026." />
  ),
  'with a telephone number in Arabic digits': (
    <EmergencyBanner lang="ar" text="اتصلوا بالرقم ٠٢٢ ٩١٧ ٠٠ ٠٠ قبل 30 نيسان/أبريل 2026." />
  ),
};
