import type { ReportPage } from '../types';
import { disclaimersOf } from './map-parts';
import { available, missing, type PageBuilder } from './page-builder';
import { reportOf } from './reports';

export const report: PageBuilder<'report', ReportPage> = {
  languages: (reading, { id }) => reading.languages('activity-report', { id }),
  build(reader, { id, lang }, frame) {
    const item = reader.reading.item('activity-report', lang, id);
    if (!item) {
      const withdrawnOn = reader.reading.withdrawnOn('activity-report', lang, id);
      return withdrawnOn === null ? missing : { status: 410, withdrawnOn };
    }
    return available({
      kind: 'report',
      frame,
      report: reportOf(reader, item),
      disclaimers: disclaimersOf(reader, { countries: item.facts.countries }),
    });
  },
};
