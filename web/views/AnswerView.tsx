import type { ComponentType } from 'react';
import type { Answer, Page, PageKind } from '@/content/types';
import { asData } from '@/markup/element';
import { rendered, type RenderedAnswer } from './frame-of';
import { NeverFedView } from './NeverFedView';
import { NotFoundView } from './NotFoundView';
import { structuredDataOf } from './structured-data';
import { WithdrawnView } from './WithdrawnView';

/**
 * What draws the kinds of page that stand at a route. A route names its own and no others: the scripts of a view
 * reach the readers of its pages alone.
 */
export type Views = { [K in PageKind]?: ComponentType<{ page: Extract<Page, { kind: K }> }> };

function PageView({ page, views }: { page: Page; views: Views }) {
  const View = views[page.kind] as ComponentType<{ page: Page }> | undefined;
  if (!View) throw new Error(`A page of kind ${page.kind} is not drawn at this route.`);
  return <View page={page} />;
}

/**
 * Whatever the server answers, drawn. Every page of the app renders this, so that any address can say that there is
 * nothing; the status code is the server's.
 */
export function AnswerView({ answer, views }: { answer: Answer; views: Views }) {
  const drawn = rendered(answer);
  const data = structuredDataOf(answer);
  return (
    <>
      {data && <script type="application/ld+json" {...asData(data)} />}
      <DrawnAnswer answer={drawn} views={views} />
    </>
  );
}

function DrawnAnswer({ answer, views }: { answer: RenderedAnswer; views: Views }) {
  switch (answer.status) {
    case 200:
      return <PageView page={answer.page} views={views} />;
    case 404:
      return <NotFoundView frame={answer.frame} alternatives={answer.alternatives} />;
    case 410:
      return <WithdrawnView frame={answer.frame} withdrawnOn={answer.withdrawnOn} />;
    case 503:
      return <NeverFedView frame={answer.frame} />;
  }
}
