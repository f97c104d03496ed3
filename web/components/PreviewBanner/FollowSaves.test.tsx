import { render } from '@testing-library/react';
import { FollowSaves } from './FollowSaves';

const ADMIN = 'https://desk.example.org';

describe('a preview in the admin’s frame', () => {
  const parent = { postMessage: jest.fn() };
  const reload = jest.fn();
  const told = (origin: string, data: unknown) =>
    window.dispatchEvent(new MessageEvent('message', { origin, data }));

  beforeEach(() => {
    jest.clearAllMocks();
    jest.spyOn(window, 'parent', 'get').mockReturnValue(parent as unknown as Window & typeof globalThis);
  });
  afterEach(() => jest.restoreAllMocks());

  it('says that it listens, to the admin alone, and loads again after a save', () => {
    render(<FollowSaves adminOrigin={ADMIN} reload={reload} />);
    expect(parent.postMessage).toHaveBeenCalledWith({ type: 'previewReady' }, ADMIN);
    told(ADMIN, { type: 'strapiUpdate' });
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('does nothing for another site, nor for another message', () => {
    render(<FollowSaves adminOrigin={ADMIN} reload={reload} />);
    told('https://elsewhere.example', { type: 'strapiUpdate' });
    for (const data of [null, 'strapiUpdate', {}, { type: 'strapiScript' }]) told(ADMIN, data);
    expect(reload).not.toHaveBeenCalled();
  });

  it('is silent in a window of its own', () => {
    jest.spyOn(window, 'parent', 'get').mockReturnValue(window);
    render(<FollowSaves adminOrigin={ADMIN} reload={reload} />);
    told(ADMIN, { type: 'strapiUpdate' });
    expect(reload).not.toHaveBeenCalled();
  });
});
