/** @jest-environment node */
import { BadVariable, previewConfig, siteConfig } from './config';

const TOKEN = 'a-token-of-the-site';

describe('the environment', () => {
  it('needs the site’s token and nothing else', () => {
    expect(siteConfig({ SITE_TOKEN: TOKEN })).toMatchObject({
      WEB_PORT: 3000,
      CMS_URL: 'http://127.0.0.1:1337',
      SITE_URL: 'http://localhost:3000',
    });
    expect(previewConfig({})).toMatchObject({ PREVIEW_PORT: 3001, CMS_PUBLIC_URL: 'http://localhost:1337' });
  });

  it('takes an empty variable for an unset one', () => {
    expect(siteConfig({ SITE_TOKEN: TOKEN, WEB_PORT: '' }).WEB_PORT).toBe(3000);
  });

  it.each([
    ['WEB_PORT', '99999', 'The variable WEB_PORT is no port.'],
    ['WEB_PORT', 'http', 'The variable WEB_PORT is no port.'],
    ['SITE_URL', 'example.org', 'The variable SITE_URL is no address like https://mediation.example.org.'],
    [
      'SITE_URL',
      'https://example.org/path',
      'The variable SITE_URL is no address like https://mediation.example.org.',
    ],
    [
      'CMS_URL',
      'ftp://example.org',
      'The variable CMS_URL is no address like https://mediation.example.org.',
    ],
    ['SITE_TOKEN', 'short', 'The variable SITE_TOKEN is too short to be a key.'],
  ])('refuses %s=%s in one sentence', (name, value, sentence) => {
    expect(() => siteConfig({ SITE_TOKEN: TOKEN, [name]: value })).toThrow(new BadVariable(sentence));
  });

  it('refuses to start without a token', () => {
    expect(() => siteConfig({})).toThrow(BadVariable);
  });

  it('gives the preview no key of the site', () => {
    expect(previewConfig({ SITE_TOKEN: TOKEN, DATA_DIR: '/data' })).not.toHaveProperty('SITE_TOKEN');
    expect(previewConfig({ SITE_TOKEN: TOKEN, DATA_DIR: '/data' })).not.toHaveProperty('DATA_DIR');
  });
});
