/** What a region's page says of its activities, taken from the page itself. */
export interface RegionAnswer {
  /** Of the document. */
  title: string;
  /** The activities, with headings one level lower and no ids. */
  activities: DocumentFragment;
}

/** The region's page could not be had: `outage` when nothing answered in time, `absent` when it is gone. */
export class RegionFault extends Error {
  constructor(readonly kind: 'outage' | 'absent') {
    super(kind);
  }
}

/** In milliseconds: longer than a page takes on the slowest line worth waiting on. */
const PATIENCE = 20_000;

async function pageAt(href: string): Promise<string> {
  try {
    // A kept page is asked for anew, as a click on a link would: a text may have been taken down meanwhile.
    const response = await fetch(href, { cache: 'no-cache', signal: AbortSignal.timeout(PATIENCE) });
    if (response.status === 404 || response.status === 410) throw new RegionFault('absent');
    if (!response.ok) throw new RegionFault('outage');
    return await response.text();
  } catch (error) {
    throw error instanceof RegionFault ? error : new RegionFault('outage');
  }
}

/** The same element with another name. */
function renamed(element: Element, name: string): Element {
  const other = element.ownerDocument.createElement(name);
  for (const { name: attribute, value } of element.attributes) other.setAttribute(attribute, value);
  other.append(...element.childNodes);
  return other;
}

function lowered(activities: Element): DocumentFragment {
  for (const element of activities.querySelectorAll('[id]')) element.removeAttribute('id');
  for (const heading of activities.querySelectorAll('h2, h3, h4, h5')) {
    heading.replaceWith(renamed(heading, `h${Number(heading.tagName.slice(1)) + 1}`));
  }
  const fragment = activities.ownerDocument.createDocumentFragment();
  fragment.append(...activities.childNodes);
  return fragment;
}

/**
 * Asks for a region's page and takes its activities from it: one rendering, one address, one answer to a
 * recall.
 * @throws {RegionFault}
 */
export async function regionAnswer(href: string): Promise<RegionAnswer> {
  const page = new DOMParser().parseFromString(await pageAt(href), 'text/html');
  const activities = page.querySelector('[data-activities]');
  if (!activities) throw new RegionFault('absent');
  return { title: page.title, activities: lowered(activities) };
}
