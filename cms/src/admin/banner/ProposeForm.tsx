import { Box, Button, Field, Flex, Grid, Textarea, Typography } from '@strapi/design-system';
import type { Language } from '@mediation/content';
import { useId, useState, type ChangeEvent, type FormEvent } from 'react';
import type { BannerTexts } from '../../banner/propose';
import type { BannerIn, BannerView } from '../../banner/view';
import type { Speech } from '../words/speech';
import { useWords } from '../words/use-words';

const MAX_LENGTH = 5_000;

/** What the field shows before anybody types: a banner that was sent back, or the one readers see. */
const begunWith = ({ standing, proposed }: BannerIn): string =>
  (proposed?.state === 'sent-back' ? proposed.text : standing) ?? '';

/** The words for each language. Only those that say otherwise than readers see are proposed. */
export const ProposeForm = ({
  view,
  onPropose,
}: {
  view: BannerView;
  onPropose: (texts: BannerTexts) => Promise<boolean>;
}) => {
  const { say, language: languageName, unit: unitName } = useWords();
  const heading = useId();
  const [typed, setTyped] = useState<Partial<Record<Language, string>>>({});
  const [busy, setBusy] = useState(false);
  const textOf = (one: BannerIn) => typed[one.lang] ?? begunWith(one);
  const changed = view.languages.filter((one) => textOf(one).trim() !== (one.standing ?? ''));
  const inTheWay = view.underWay.filter(
    (unit) => unit === 'facts' || changed.some(({ lang }) => lang === unit),
  );

  const send = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const texts = Object.fromEntries(changed.map((one) => [one.lang, textOf(one).trim() || null]));
    if (await onPropose(texts)) setTyped({});
    setBusy(false);
  };
  return (
    <Box
      tag="section"
      aria-labelledby={heading}
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      padding={6}
    >
      <form onSubmit={(event: FormEvent) => void send(event)}>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Typography id={heading} tag="h2" variant="delta">
            {say('banner.proposeTitle')}
          </Typography>
          <Typography textColor="neutral600">{say('banner.proposeMeaning')}</Typography>
          <Grid.Root gap={4}>
            {view.languages.map((one) => (
              <Grid.Item key={one.lang} col={6} xs={12} direction="column" alignItems="stretch">
                <Field.Root name={`banner-${one.lang}`} hint={hintOf(one, say)}>
                  <Field.Label>{languageName(one.lang)}</Field.Label>
                  <Textarea
                    lang={one.lang}
                    dir={one.lang === 'ar' ? 'rtl' : 'ltr'}
                    maxLength={MAX_LENGTH}
                    value={textOf(one)}
                    onChange={(event: ChangeEvent<HTMLTextAreaElement>) =>
                      setTyped((before) => ({ ...before, [one.lang]: event.target.value }))
                    }
                  />
                  <Field.Hint />
                </Field.Root>
              </Grid.Item>
            ))}
          </Grid.Root>
          {inTheWay.length > 0 && (
            <Box background="warning100" hasRadius padding={4}>
              <Typography textColor="neutral800">
                {say('banner.inTheWay', { units: inTheWay.map(unitName).join('; ') })}
              </Typography>
            </Box>
          )}
          <Flex gap={2}>
            <Button type="submit" disabled={busy || changed.length === 0}>
              {say('banner.propose')}
            </Button>
          </Flex>
        </Flex>
      </form>
    </Box>
  );
};

function hintOf({ standing, proposed }: BannerIn, say: Speech['say']): string {
  if (proposed?.state === 'sent-back') return say('panel.sentBackWith', { remark: proposed.remark ?? '' });
  return say(standing === null ? 'banner.noneStands' : 'banner.stands');
}
