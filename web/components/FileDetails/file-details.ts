import type { Language, PublishedFile } from '@mediation/content';
import { interfaceIn } from '@/messages';

const FORMATS: Record<PublishedFile['mime'], string> = {
  'application/pdf': 'PDF',
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
  'image/webp': 'WebP',
};

/** Format, size and language of a document as `lang` says them; its language only, where it is a page elsewhere. */
export function fileDetails(
  lang: Language,
  document: { language: Language; file: PublishedFile | null },
): string {
  const { t, fileSize, languageName } = interfaceIn(lang);
  const language = languageName(document.language);
  if (!document.file) return language;
  const { mime, size } = document.file;
  return t('files.details', { format: FORMATS[mime], size: fileSize(size), language });
}
