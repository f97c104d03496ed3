/** Runs of white space, no-break spaces among them, as one space: how a line breaks is not its wording. */
const onOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'" };

/** What a reader sees of a page of HTML: no script, no style, no attribute. */
export function textOf(html: string): string {
  const visible = html
    .replace(/<(script|style|template|title)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<!--[\s\S]*?-->/g, '')
    // The end of a phrase is no end of a word; the end of a block is.
    .replace(/<\/?(?:a|abbr|b|bdi|cite|em|i|span|strong|sup)\b[^>]*>/g, '')
    .replace(/<[^>]+>/g, ' ');
  return onOneLine(
    visible.replace(/&([a-z]+|#x?[0-9a-f]+);/gi, (all, name: string) => ENTITIES[name] ?? all),
  );
}

/** Marks a line of the page's text begins with: the way back's arrow, a bullet, a number. */
const LINE_MARK = /^(?:←|•|\d{1,3}\.) /;
const BETWEEN_SENTENCES = /(?<=[.!?…]["'”’)\]]*) (?=\S)/;

/** Sentences of a text that has a paragraph a line, each once, of so many words or more. */
export function sentencesOf(text: string, words = 4): string[] {
  const sentences = text
    .split('\n')
    .flatMap((line) => onOneLine(line).replace(LINE_MARK, '').split(BETWEEN_SENTENCES))
    .filter((sentence) => sentence.split(' ').length >= words);
  return [...new Set(sentences)];
}

export interface Wordings {
  kept: string[];
  noted: string[];
}

/** What the importer says of the places where the copies differ: lines it keeps, and lines it only notes. */
export function wordingsIn(report: string): Wordings {
  const wordings: Wordings = { kept: [], noted: [] };
  let current: string[] | null = null;
  for (const line of report.split('\n')) {
    const fate = /^ {4}line \d+, (kept|noted):$/.exec(line)?.[1];
    if (fate === 'kept' || fate === 'noted') current = wordings[fate];
    else if (line.startsWith('      ')) current?.push(line);
    else current = null;
  }
  return wordings;
}

/** Sentences of the file that were not preferred: those of a noted wording that the kept ones have not. */
export function notPreferred(report: string): string[] {
  const { kept, noted } = wordingsIn(report);
  const keptSentences = new Set(sentencesOf(kept.join('\n'), 1));
  return sentencesOf(noted.join('\n'), 1).filter((sentence) => !keptSentences.has(sentence));
}
