import { LANGUAGES, type Language } from '@mediation/content';
import { AsyncLocalStorage } from 'node:async_hooks';

const speaking = new AsyncLocalStorage<Language>();

/** What is said meanwhile is said in this language. */
export const speakingIn = <T>(language: Language, act: () => T): T => speaking.run(language, act);

/** English where nobody listens: in logs, and in what the CMS does by itself. */
export const spokenLanguage = (): Language => speaking.getStore() ?? 'en';

/** The language of ours that a tag such as `zh-Hans` means; undefined for one that we do not speak. */
export const languageOfTag = (tag: string | null | undefined): Language | undefined =>
  LANGUAGES.find((language) => tag?.split('-')[0]?.toLowerCase() === language);
