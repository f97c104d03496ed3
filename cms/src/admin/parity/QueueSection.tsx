import { Button, Flex } from '@strapi/design-system';
import { useState } from 'react';
import type { TranslationQueue } from '../../parity/queue';
import { faultOf, useAnswer } from '../releases/releases-api';
import { Section } from '../releases/Section';
import { QueueLink } from './QueueLink';
import { useWords } from '../words/use-words';

const AT_FIRST = 10;

/** What the account that is logged in could translate next. Nothing for one that writes no texts. */
export const QueueSection = () => {
  const answer = useAnswer<TranslationQueue>('/desk/parity/queue', 0);
  const { say, languages } = useWords();
  const [all, setAll] = useState(false);
  const queue = answer && 'data' in answer ? answer.data : null;
  if (queue && (queue.languages.length === 0 || queue.texts.length === 0)) return null;
  if (!queue && faultOf(answer) === null) return null;
  const shown = queue ? (all ? queue.texts : queue.texts.slice(0, AT_FIRST)) : [];
  return (
    <Section
      title={
        queue ? say('parity.queueTitle', { languages: languages(queue.languages) }) : say('home.toTranslate')
      }
      done={null}
      problem={faultOf(answer)}
    >
      <Flex tag="ol" direction="column" alignItems="stretch" gap={3}>
        {shown.map((text) => (
          <li key={`${text.id} ${text.lang}`}>
            <QueueLink text={text} />
          </li>
        ))}
      </Flex>
      {queue && shown.length < queue.texts.length && (
        <Flex>
          <Button variant="tertiary" onClick={() => setAll(true)}>
            {say('board.showAll', { count: queue.texts.length })}
          </Button>
        </Flex>
      )}
    </Section>
  );
};
