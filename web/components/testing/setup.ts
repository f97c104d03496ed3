import '@testing-library/jest-dom';

// jsdom draws nothing and says so on the console when axe asks; axe takes null for an answer.
Object.defineProperty(globalThis.HTMLCanvasElement.prototype, 'getContext', { value: () => null });
