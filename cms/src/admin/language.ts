import { DESK_LANGUAGE } from '../desk-language';

const RIGHT_TO_LEFT = /^ar\b/;

/**
 * Strapi writes the language of its admin on the page, and tells neither the page its direction nor the server
 * the language: this does both, now and whenever it changes.
 */
export function followLanguage(): void {
  const root = document.documentElement;
  const follow = () => {
    root.dir = RIGHT_TO_LEFT.test(root.lang) ? 'rtl' : 'ltr';
    document.cookie = `${DESK_LANGUAGE}=${encodeURIComponent(root.lang)}; path=/; SameSite=Strict`;
  };
  follow();
  new MutationObserver(follow).observe(root, { attributes: true, attributeFilter: ['lang'] });
}
