import type { Context, Next } from 'koa';
import { DESK_LANGUAGE } from '../desk-language';
import { languageOfTag, speakingIn } from '../sentences';

/** Answers in the language that the person chose for the admin. */
const deskLanguage = () => (ctx: Context, next: Next) =>
  speakingIn(languageOfTag(ctx.cookies.get(DESK_LANGUAGE)) ?? 'en', next);

export default deskLanguage;
