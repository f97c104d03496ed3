/**
 * The admin's copy of the documents its edit view fills forms from (RTK Query).
 *
 * Strapi writes an edit into that copy before the CMS has taken it, and takes it out again if the CMS does not:
 * the form is then filled anew, over what the editor typed. Here the copy changes once the edit was taken.
 */

import { adminApi, type StrapiApp } from '@strapi/strapi/admin';

type Middleware = ReturnType<Parameters<StrapiApp['addMiddlewares']>[0][number]>;
type Store = Parameters<Middleware>[0];
type Action = Parameters<Parameters<ReturnType<Middleware>>[0]>[0];

const api = adminApi.enhanceEndpoints({ addTagTypes: ['Document'] });

let store: Store | null = null;

const isSave = (action: Action, step: 'pending' | 'fulfilled'): boolean => {
  const { type, meta } = action as { type: string; meta?: { arg?: { endpointName?: string } } };
  return (
    type === `${api.reducerPath}/executeMutation/${step}` && meta?.arg?.endpointName === 'updateDocument'
  );
};
const changesCopy = (action: Action): boolean =>
  action.type === `${api.reducerPath}/queries/queryResultPatched`;

/** Shows an edit as saved once it was. */
export const afterSaving = (): Middleware => (its) => {
  store = its;
  const early: Action[] = [];
  return (next) => (action) => {
    // Both the edit put in early and, after a refusal, the edit taken out again.
    if (changesCopy(action)) return void early.push(action);
    if (isSave(action, 'pending')) early.length = 0;
    if (isSave(action, 'fulfilled')) for (const edit of early.splice(0)) next(edit);
    return next(action);
  };
};

/** Has the forms and lists that show a document read it from the CMS again. */
export function readDocumentAgain(type: string, id: string): void {
  const uid = `api::${type}.${type}`;
  const tags = [`${uid}_${id}`, uid].map((tag) => ({ type: 'Document' as const, id: tag }));
  store?.dispatch(api.util.invalidateTags(tags));
}
