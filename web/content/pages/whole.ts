import type { Answer, Page, ReportGroup } from '../types';

type Listed = Extract<Page, { document: string | null; groups: ReportGroup[] }>;

const isListed = (answer: Answer): answer is { status: 200; page: Listed } =>
  answer.status === 200 && 'groups' in answer.page;

/**
 * The first page of a list with what stands on all of them, where all of them make a document.
 * @param answerAt one page of the list, counted from 1, all of one version
 */
export function wholeList(answerAt: (page: number) => Answer): Answer {
  const first = answerAt(1);
  if (!isListed(first) || first.page.document === null) return first;
  const { page } = first;
  const groups = new Map<string, ReportGroup>();
  for (let number = 1; number <= page.pagination.pages; number += 1) {
    const answer = number === 1 ? first : answerAt(number);
    for (const group of isListed(answer) ? answer.page.groups : []) {
      const begun = groups.get(group.anchor);
      // A place whose reports go on over the page.
      groups.set(group.anchor, begun ? { ...begun, entries: [...begun.entries, ...group.entries] } : group);
    }
  }
  return { status: 200, page: { ...page, groups: [...groups.values()] } };
}
