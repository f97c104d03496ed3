export { ContentStore } from './content-store';
export { filesOfStore, IN_MEMORY, isDamage } from './connection';
export { Reading, type Head, type StoredFile, type Tally } from './reading';
export { Update, type Ending, type ItemKey } from './update';
