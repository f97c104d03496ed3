import type { Examples } from '../testing/examples';
import { EmergencyBanner } from './EmergencyBanner';

export const examples: Examples = {
  'with a notice': <EmergencyBanner lang="en" text="Our lines are down. Please write to the duty officer." />,
};
