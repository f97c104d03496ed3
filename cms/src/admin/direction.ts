const RIGHT_TO_LEFT = /^ar\b/;

/** Strapi writes the language of its admin on the page, and not its direction: this follows it. */
export function followDirection(): void {
  const root = document.documentElement;
  const follow = () => {
    root.dir = RIGHT_TO_LEFT.test(root.lang) ? 'rtl' : 'ltr';
  };
  follow();
  new MutationObserver(follow).observe(root, { attributes: true, attributeFilter: ['lang'] });
}
