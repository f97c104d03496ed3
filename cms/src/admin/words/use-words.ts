import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { speechOf, type Speech } from './speech';

/** What a screen says, in the language the person chose for the admin. */
export function useWords(): Speech {
  const intl = useIntl();
  return useMemo(() => speechOf(intl), [intl]);
}
