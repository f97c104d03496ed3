import type { Examples } from '../testing/examples';
import { SkipLink } from './SkipLink';

export const examples: Examples = {
  'to the content': (
    <>
      <SkipLink href="#content">Skip to the content</SkipLink>
      <main id="content">Content</main>
    </>
  ),
};
