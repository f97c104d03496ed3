import { aFactsheet } from '../testing/builders';
import type { Examples } from '../testing/examples';
import { DocumentList } from './DocumentList';

export const examples: Examples = {
  'in two languages': (
    <DocumentList
      lang="en"
      level={2}
      heading="Factsheets"
      factsheets={[
        aFactsheet(),
        aFactsheet({ id: 'factsheet2', title: 'L’équipe de réserve', language: 'fr' }),
      ]}
      made={[]}
    />
  ),
  'in French': (
    <DocumentList
      lang="fr"
      level={2}
      heading="Fiches"
      factsheets={[aFactsheet({ language: 'fr' })]}
      made={[]}
    />
  ),
  'with one the site makes': (
    <DocumentList
      lang="es"
      level={2}
      heading="Documentos"
      made={[{ title: 'África, primer trimestre de 2020', href: '/es/regions/africa.pdf' }]}
    />
  ),
  'without any': <DocumentList lang="en" level={2} heading="Factsheets" made={[]} />,
};
