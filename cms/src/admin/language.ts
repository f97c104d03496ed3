import { DESK_LANGUAGE } from '../desk-language';

const RIGHT_TO_LEFT = /^ar\b/;

/**
 * What Strapi sets from the left in every language: the cells of tables; the body of a dialog, whose scroll area
 * says so by itself; and the link to the content, which waits a page's width to the left and in Arabic would be
 * something to scroll to.
 */
const FROM_THE_RIGHT = `
  [dir='rtl'] :is(td, th) { text-align: start; }
  [dir='rtl'] [role='dialog'] [dir='ltr'][style*='--radix-scroll-area'] { direction: rtl; }
  [dir='rtl'] a[href='#main-content'] { left: auto; right: -100%; }
  [dir='rtl'] a[href='#main-content']:focus { right: 12px; }
`;

function setFromTheRight(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(FROM_THE_RIGHT);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

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
  setFromTheRight();
  new MutationObserver(follow).observe(root, { attributes: true, attributeFilter: ['lang'] });
}
