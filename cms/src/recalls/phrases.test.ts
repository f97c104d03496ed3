import { countPhrases, phrasesOf, wordsOfBody } from './phrases';

const paragraph = (...texts: string[]) => ({
  type: 'paragraph',
  children: texts.map((text) => ({ type: 'text', text })),
});
const count = (body: string, text: unknown) => countPhrases(wordsOfBody(body), phrasesOf(text));

describe('the sentences of a text', () => {
  it('are those of four words or more, in any field, each once', () => {
    const text = {
      heading: 'Yemen',
      body: [paragraph('One two three four. Too short. ', 'One two three four.')],
    };
    expect(phrasesOf(text)).toMatchObject([{ words: 4 }]);
    expect(
      phrasesOf([{ heading: 'A heading of five words' }, { heading: 'B heading of five words' }]),
    ).toHaveLength(2);
  });

  it('count each Han character as a word', () => {
    expect(phrasesOf({ heading: '也门' })).toEqual([]);
    expect(phrasesOf({ body: [paragraph('各方举行了会谈。之后下雨了。')] })).toMatchObject([
      { words: 7 },
      { words: 5 },
    ]);
  });

  it('keep nothing of what they said', () => {
    expect(JSON.stringify(phrasesOf({ heading: 'Canary one two three' }))).not.toMatch(/canary|one|two/i);
  });
});

describe('a page', () => {
  it.each([
    ['<p>Before. The <b>two</b> sides met. After.</p>', 1],
    ['<p>the TWO sides, met</p>', 1],
    ['<script>push("\\u003cp>The two sides met\\u003c/p>")</script>', 1],
    ['<p>The two other sides met</p>', 0],
    ['<p>The two sides</p>', 0],
    ['', 0],
  ])('is read for them through its markup: %s', (body, found) => {
    expect(count(body, { heading: 'The two sides met' })).toBe(found);
  });

  it('is read through its entities, accents and direction', () => {
    expect(count('C&#xf4;te d&#x27;Ivoire a d&eacute;cid&#233;', { heading: 'Côte d’Ivoire a parlé' })).toBe(
      0,
    );
    expect(count('La C&#xf4;te d&#x27;Ivoire est venue', { heading: 'La Côte d’Ivoire est venue' })).toBe(1);
    expect(count('<p>قال الطرفان إن اللقاء انتهى</p>', { heading: 'الطرفان إن اللقاء انتهى' })).toBe(1);
    expect(count('<p>之前。各方举行了会谈。</p>', { heading: '各方举行了会谈' })).toBe(1);
  });

  it('is found to hold each of many, wherever they stand', () => {
    const sentences = Array.from({ length: 60 }, (_, at) => `word${at} and more of sentence number ${at}`);
    const body = sentences.map((sentence) => `<li>${sentence}.</li>`).join('');
    expect(count(body, sentences)).toBe(60);
    expect(count(body.replace('word17 and', 'word17 or'), sentences)).toBe(59);
  });
});
