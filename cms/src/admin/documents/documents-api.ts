import { useFetchClient } from '@strapi/strapi/admin';
import type { ImportToSave, SavedImport } from '../../importer/documents/save';
import type { UnderstoodDocument } from '../../importer/documents/understood';
import { messageOf } from '../desk/desk-api';
import type { Outcome } from '../releases/releases-api';

/** Reading a document, and saving what was understood of it. Each tells its outcome, or why it was refused. */
export function useDocuments() {
  const { post } = useFetchClient();
  const attempt = async <T>(ask: Promise<{ data: { data: T } }>): Promise<Outcome<T>> => {
    try {
      return { data: (await ask).data.data };
    } catch (error) {
      return { error: messageOf(error) };
    }
  };
  return {
    read: (file: File, language: string) => {
      const form = new FormData();
      form.set('document', file);
      form.set('language', language);
      return attempt(post<{ data: UnderstoodDocument }>('/desk/documents/read', form));
    },
    save: (request: ImportToSave) => attempt(post<{ data: SavedImport }>('/desk/documents/save', request)),
  };
}
