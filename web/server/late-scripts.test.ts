/** @jest-environment jsdom */
import { withLateScripts } from './late-scripts';

const NEXTS = [
  '<script src="/_next/static/chunks/old.js" noModule=""></script>',
  '<script id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({})</script>',
  '<script src="/_next/static/chunks/main.js" async=""></script>',
  '<script>(self.__next_f=self.__next_f||[]).push([0])</script>',
  '<script>self.__next_f.push([1,"data of the page"])</script>',
].join('');
const OURS = '<script>hide()</script><script type="application/ld+json">{"@type":"WebPage"}</script>';
const HEAD = '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/main.js"/>';
const page = (body: string): string => `<html><head>${HEAD}${OURS}</head><body>${body}${NEXTS}</body></html>`;

const MAP = `<div data-enhanced="">
  <a data-place="africa" href="#africa">Africa</a><a data-place="LBY" href="#libya">Libya</a>
</div>`;

it('leaves a page that has nothing for them to do without Next’s scripts, and with its own', () => {
  expect(withLateScripts(page('<p>Words</p>'))).toBe(
    `<html><head>${OURS}</head><body><p>Words</p></body></html>`,
  );
});

describe('a page with a map', () => {
  const source = '/_next/static/chunks/main.js';
  const asked = (): string[] =>
    [...document.head.querySelectorAll('script')].map(({ src }) => new URL(src).pathname);
  const link = (place: string): Element => document.querySelector(`[data-place="${place}"]`) ?? document.body;
  const click = (place: string, more: MouseEventInit = {}): boolean =>
    link(place).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...more }));

  beforeEach(() => {
    const late = withLateScripts(page(MAP));
    const loader = /<script>(\(function \(sources\)[\s\S]*?)<\/script><\/body>/.exec(late)?.[1] ?? '';
    document.head.innerHTML = '';
    document.body.innerHTML = MAP;
    new Function(loader)();
  });

  it('asks for no script of Next’s, and keeps what it tells them', () => {
    const late = withLateScripts(page(MAP));
    expect(late).not.toMatch(/<script[^>]*\ssrc=/);
    expect(late).not.toContain('rel="preload"');
    expect(late).not.toContain('old.js');
    expect(late).toContain('data of the page');
    expect(asked()).toEqual([]);
  });

  it.each(['pointerover', 'focusin'])('asks for them once when a %s says that they are wanted', (type) => {
    link('LBY').dispatchEvent(new Event(type, { bubbles: true }));
    link('africa').dispatchEvent(new Event(type, { bubbles: true }));
    expect(asked()).toEqual([source]);
  });

  it('says again where the pointer is, and which region was chosen, when they have come', () => {
    const heard: string[] = [];
    link('africa').dispatchEvent(new Event('pointerover', { bubbles: true }));
    expect(click('africa')).toBe(false);
    const root = document.querySelector('[data-enhanced]') as Element;
    for (const type of ['pointerover', 'focusin', 'click']) {
      root.addEventListener(type, ({ target }) => {
        heard.push(`${type} ${(target as Element).getAttribute('data-place')}`);
      });
    }
    root.dispatchEvent(new Event('enhanced'));
    expect(heard).toEqual(['pointerover africa', 'click africa']);
  });

  it('leaves links to countries, and clicks with a meaning of their own, to the browser', () => {
    expect(click('LBY')).toBe(true);
    for (const more of [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { button: 1 }]) {
      expect(click('africa', more)).toBe(true);
    }
  });

  describe('when a choice is kept waiting', () => {
    beforeEach(() => {
      jest.useFakeTimers();
      location.hash = '';
      click('africa');
    });
    afterEach(() => jest.useRealTimers());

    it('follows the link where the scripts have not come in time', () => {
      jest.advanceTimersByTime(2_600);
      expect(location.hash).toBe('#africa');
    });

    it('gives the browser longer to run them where they have', () => {
      document.head.querySelector('script')?.dispatchEvent(new Event('load'));
      jest.advanceTimersByTime(7_900);
      expect(location.hash).toBe('');
      jest.advanceTimersByTime(200);
      expect(location.hash).toBe('#africa');
    });
  });
});
