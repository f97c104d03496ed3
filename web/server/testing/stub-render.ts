import type { Render } from '../render';

/** Stands in for Next: the answer as text, with an inline script that depends on it. */
export function stubRender(): Render & { calls: string[]; fail: boolean } {
  const render = async (href: string, answer: unknown): Promise<Buffer> => {
    render.calls.push(href);
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (render.fail) throw new Error('the text of a confidential report');
    const drawn = JSON.stringify(answer).replace(/</g, '\\u003c');
    return Buffer.from(
      `<!DOCTYPE html><html><body><p>${drawn}</p><script src="/_next/static/a.js" async=""></script>` +
        `<script>push(${JSON.stringify(href)})</script></body></html>`,
    );
  };
  render.calls = [] as string[];
  render.fail = false;
  return render;
}
