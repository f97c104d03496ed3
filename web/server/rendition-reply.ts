import type { Answer, Page } from '../content/types';
import type { Rendition } from '../content';
import type { Typesetter } from '../renditions/typesetter';
import type { Reply } from './answer-cache';
import { disposition } from './published-files';
import { REVALIDATE } from './reply';
import { NOTHING_LOADS } from './security-headers';

export type Typesetting = Pick<Typesetter, 'pdf' | 'png'>;

/** Under which name a document is saved: `africa-2020-q1-en.pdf`. */
function fileName({ route }: Rendition, page: Page): string {
  const slug = 'slug' in route ? route.slug : route.kind;
  const snapshot = page.kind === 'region' ? page.snapshot?.slug : null;
  return `${[slug, snapshot, route.lang].filter(Boolean).join('-')}.pdf`;
}

const bytesReply = (type: string, body: Buffer, headers: Record<string, string> = {}): Reply => ({
  status: 200,
  headers: {
    'Content-Type': type,
    'Content-Security-Policy': NOTHING_LOADS,
    'Cache-Control': REVALIDATE,
    ...headers,
  },
  body,
});

/**
 * A page in another form, or null where its page does not have it.
 * @throws {RenditionError}
 */
export async function renditionReply(
  typesetter: Typesetting,
  rendition: Rendition,
  answer: Answer,
): Promise<Reply | null> {
  if (answer.status !== 200) return null;
  const { page } = answer;
  if (rendition.format === 'pdf') {
    if ((page.kind !== 'region' && page.kind !== 'snapshot') || page.document === null) return null;
    const mime = 'application/pdf';
    return bytesReply(mime, await typesetter.pdf(page), {
      'Content-Disposition': disposition({ name: fileName(rendition, page), mime }),
    });
  }
  if (page.kind !== 'overview' && page.kind !== 'region' && page.kind !== 'snapshot') return null;
  return bytesReply('image/png', await typesetter.png(page));
}
