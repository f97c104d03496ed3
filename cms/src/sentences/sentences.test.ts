import { describeCatalogue } from '../../tests/support/catalogue';
import { languageOfTag, listed, say, SENTENCES, speakingIn, spokenLanguage } from '.';

describeCatalogue('what the desk answers', SENTENCES, []);

describe('a sentence', () => {
  it('is English where nobody listens, and else in the language that is spoken', async () => {
    expect(spokenLanguage()).toBe('en');
    expect(say('text.absent')).toBe('There is no such text.');
    const later = await speakingIn('fr', async () => {
      await Promise.resolve();
      return say('text.absent');
    });
    expect(later).toBe('Ce texte n’existe pas.');
    expect(say('text.absent')).toBe('There is no such text.');
  });

  it('of two at once is each in its own language', async () => {
    const later = async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      return spokenLanguage();
    };
    const one = speakingIn('es', later);
    const other = speakingIn('ru', later);
    expect([await one, await other]).toEqual(['es', 'ru']);
  });

  it('holds another that was kept, in the same language', () => {
    const subject = { id: 'alarm.release', values: { snapshot: '2020-q1' } } as const;
    expect(say('alarm.scheduleWaits', { id: '7', subject }, 'es')).toContain('la publicación de «2020-q1»');
  });

  it('keeps names in their own direction among Arabic words, and still finds the form a word chooses', () => {
    const said = say('clearance.sensitivity', { sensitivity: 'restricted' }, 'ar');
    expect(said).toContain('مقيّد');
    expect(say('quarter.absent', { snapshot: '2020-q1' }, 'ar')).toContain('\u20682020-q1\u2069');
  });

  it('lists several as a person of the language would', () => {
    expect(listed(['en', 'fr', 'es'], 'en')).toBe('en, fr, es');
    expect(listed(['en', 'fr'], 'zh')).toBe('en、fr');
  });

  it.each([
    ['zh-Hans', 'zh'],
    ['AR', 'ar'],
    ['fr-CH', 'fr'],
    ['de', undefined],
    ['', undefined],
    [null, undefined],
  ])('goes by the tag %s: %s', (tag, language) => {
    expect(languageOfTag(tag)).toBe(language);
  });
});
