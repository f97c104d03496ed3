export * from './codes';
export * from './rich-text';
export * from './items';
export * from './feed';
