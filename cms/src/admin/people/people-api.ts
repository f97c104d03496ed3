import type { Language } from '@mediation/content';
import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import type { PeopleView } from '../../access/people';
import { messageOf } from '../desk/desk-api';

/** When a deputy stands in, as instants with their offset (ISO 8601). */
export interface Deputyship {
  deputyId: number;
  from: string;
  until: string;
}

/** Why something was refused, and at which account: that is where it is shown. */
export interface Problem {
  about: number | null;
  sentence: string;
}

/** The accounts this person may see, and what can be changed of them. Each change returns whether it was made. */
export function usePeople() {
  const { get, put, post, del } = useFetchClient();
  const [people, setPeople] = useState<PeopleView | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  const take = useCallback(
    async (about: number | null, answer: Promise<{ data: { data: PeopleView } }>): Promise<boolean> => {
      try {
        const { data } = await answer;
        setPeople(data.data);
        setProblem(null);
        return true;
      } catch (reason) {
        setProblem({ about, sentence: messageOf(reason) });
        return false;
      }
    },
    [],
  );

  useEffect(() => {
    void take(null, get('/desk/accounts'));
  }, [take, get]);

  const listLanguages = useCallback(
    (id: number, languages: readonly Language[]) => take(id, put(`/desk/accounts/${id}`, { languages })),
    [take, put],
  );
  const nameDeputy = useCallback(
    (id: number, deputyship: Deputyship) => take(id, post(`/desk/accounts/${id}/deputies`, deputyship)),
    [take, post],
  );
  const endDeputyship = useCallback(
    (id: number, deputyship: number) => take(id, del(`/desk/accounts/${id}/deputies/${deputyship}`)),
    [take, del],
  );

  return { people, problem, listLanguages, nameDeputy, endDeputyship };
}
