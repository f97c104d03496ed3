import type { Examples } from '../testing/examples';
import { MapKey } from './MapKey';

export const examples: Examples = { 'in English': <MapKey lang="en" />, 'in Arabic': <MapKey lang="ar" /> };
