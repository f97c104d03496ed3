import { SUPPORT_KINDS, type Language } from '@mediation/content/codes';
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useMemo, useState } from 'react';
import { useWords } from '../words/use-words';

/** A code and the name people know it by. */
export interface Option {
  code: string;
  name: string;
}

/** Where the codes of a field come from; the attribute's option `source`. */
export type Source = 'countries' | 'supportKinds' | 'regions' | 'snapshots' | 'services' | 'capacities';

const LISTS: Record<Exclude<Source, 'countries' | 'supportKinds'>, string> = {
  regions: 'api::region.region',
  snapshots: 'api::snapshot.snapshot',
  services: 'api::service.service',
  capacities: 'api::capacity.capacity',
};

interface Entry {
  slug?: string;
  title?: string | null;
  /** A region's. */
  fullName?: string | null;
}

/** Options of a source, whether they are still on their way, and why there are none if they could not be read. */
export function useOptions(source: Source): { options: Option[]; loading: boolean; error: string | null } {
  const { get } = useFetchClient();
  const { say, lang } = useWords();
  const [loaded, setLoaded] = useState<Option[] | null>(null);
  const [error, setError] = useState<string | null>(null);

  useEffect(() => {
    let current = true;
    const listed = async (list: string, locale: Language): Promise<Option[]> => {
      const { data } = await get<{ results: Entry[] }>(
        `/content-manager/collection-types/${list}?page=1&pageSize=100&sort=slug:ASC&locale=${locale}`,
      );
      return data.results.flatMap(({ slug, title, fullName }) =>
        slug ? [{ code: slug, name: title || fullName || slug }] : [],
      );
    };
    const read = async (): Promise<Option[]> => {
      if (source === 'supportKinds') return [];
      if (source === 'countries') {
        const { countries } = await import('@mediation/geo');
        return countries.map(({ iso3, names }) => ({ code: iso3, name: names[lang] }));
      }
      const inEnglish = await listed(LISTS[source], 'en');
      if (lang === 'en') return inEnglish;
      // What is not translated goes by its English name.
      const own = new Map((await listed(LISTS[source], lang)).map(({ code, name }) => [code, name]));
      return inEnglish.map(({ code, name }) => ({ code, name: own.get(code) ?? name }));
    };
    read().then(
      (options) => current && setLoaded(options),
      () => current && setError(say('common.listFailed')),
    );
    return () => {
      current = false;
    };
  }, [get, lang, say, source]);

  const options = useMemo(
    () =>
      source === 'supportKinds'
        ? SUPPORT_KINDS.map((code) => ({ code, name: say(`supportKind.${code}`) }))
        : (loaded ?? []),
    [source, loaded, say],
  );
  return { options, loading: loaded === null && error === null, error };
}
