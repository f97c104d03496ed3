import type { ReactNode } from 'react';
import type { Source } from './sources';

/** What Strapi's form gives to the input of a custom field. */
export interface CodeFieldProps {
  attribute: { options?: { source?: Source } };
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  required?: boolean;
  disabled?: boolean;
  labelAction?: ReactNode;
}
