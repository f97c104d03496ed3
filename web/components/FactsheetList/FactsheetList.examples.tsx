import { aFactsheet } from '../testing/builders';
import type { Examples } from '../testing/examples';
import { FactsheetList } from './FactsheetList';

export const examples: Examples = {
  'in two languages': (
    <FactsheetList
      lang="en"
      level={2}
      heading="Factsheets"
      factsheets={[
        aFactsheet(),
        aFactsheet({ id: 'factsheet2', title: 'L’équipe de réserve', language: 'fr' }),
      ]}
    />
  ),
  'in French': (
    <FactsheetList lang="fr" level={2} heading="Fiches" factsheets={[aFactsheet({ language: 'fr' })]} />
  ),
  'without any': <FactsheetList lang="en" level={2} heading="Factsheets" factsheets={[]} />,
};
