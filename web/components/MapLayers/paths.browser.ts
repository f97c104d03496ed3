/** The path of one shape, from the page that brought it. */
export const pathOf = (shape: string): string =>
  document.querySelector(`[data-shape="${CSS.escape(shape)}"]`)?.getAttribute('d') ?? '';
