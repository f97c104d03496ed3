import { aPagination } from '../testing/builders';
import type { Examples } from '../testing/examples';
import { Pagination } from './Pagination';

export const examples: Examples = {
  'in the middle': (
    <Pagination
      lang="en"
      pagination={aPagination({ page: 2, pages: 3, previous: '/en/snapshots', next: '/en/snapshots?page=3' })}
    />
  ),
  'at the start': (
    <Pagination lang="en" pagination={aPagination({ pages: 3, next: '/en/snapshots?page=2' })} />
  ),
  'on the only page': <Pagination lang="en" pagination={aPagination()} />,
};
