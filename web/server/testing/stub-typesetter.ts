import type { Typesetting } from '../rendition-reply';

/** Makes of a page its kind, its format and its groups, in words. */
export function stubTypesetter(): Typesetting & { made: number } {
  const typesetter = {
    made: 0,
    pdf: (page: Parameters<Typesetting['pdf']>[0]) =>
      make(`%PDF ${page.kind} ${JSON.stringify(page.groups)}`),
    png: (page: Parameters<Typesetting['png']>[0]) => make(`PNG ${page.kind}`),
  };
  function make(words: string): Promise<Buffer> {
    typesetter.made += 1;
    return Promise.resolve(Buffer.from(words));
  }
  return typesetter;
}
