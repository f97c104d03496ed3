import { Box, Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { useId, useState } from 'react';
import type { BannerIn, BannerView, ProposedBanner } from '../../banner/view';
import { SendBack } from '../desk/SendBack';
import { BannerWords } from './BannerWords';
import { useWords } from '../words/use-words';

type Waiting = BannerIn & { proposed: ProposedBanner };

/** Whether a second person is asked for this banner. */
export const isWaiting = (one: BannerIn): one is Waiting =>
  one.proposed !== null && one.proposed.state !== 'sent-back';

/** What a person agrees to: the words they read, and the digests of these words. */
interface Reading {
  banners: readonly Waiting[];
  seen: Record<string, string>;
}

const readingOf = (facts: string, banners: readonly Waiting[]): Reading => ({
  banners,
  seen: { facts, ...Object.fromEntries(banners.map(({ lang, proposed }) => [lang, proposed.digest])) },
});

/** The banner that waits for a second person. */
export const Proposal = ({
  view,
  onAgree,
  onSendBack,
}: {
  view: BannerView;
  onAgree: (seen: Record<string, string>, languages: string) => Promise<void>;
  onSendBack: (body: {
    languages: string[];
    seen: Record<string, string>;
    remark: string;
  }) => Promise<boolean>;
}) => {
  const { say, languages } = useWords();
  const heading = useId();
  const [reading, setReading] = useState<Reading | null>(null);
  const [busy, setBusy] = useState(false);
  const waiting = view.languages.filter(isWaiting);
  if (waiting.length === 0) return null;
  const mine = view.mayAgree ? waiting.filter(({ proposed }) => proposed.hindrance === null) : [];
  const hindrances = [...new Set(waiting.flatMap(({ proposed }) => proposed.hindrance ?? []))];
  const senders = [...new Set(waiting.flatMap(({ proposed }) => proposed.sentBy ?? []))];

  const agree = async ({ seen, banners }: Reading) => {
    setBusy(true);
    await onAgree(seen, languages(banners.map(({ lang }) => lang)));
    setBusy(false);
    setReading(null);
  };
  return (
    <Box
      tag="section"
      aria-labelledby={heading}
      data-testid="proposal"
      background="neutral0"
      borderColor="warning500"
      hasRadius
      shadow="tableShadow"
      padding={6}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography id={heading} tag="h2" variant="delta">
          {say('banner.proposedBy', { names: senders.join(', ') })}
        </Typography>
        {waiting.map(({ lang, proposed }) => (
          <BannerWords key={lang} lang={lang} text={proposed.text} />
        ))}
        {hindrances.map((reason) => (
          <Typography key={reason} textColor="neutral600">
            {reason}
          </Typography>
        ))}
        {!view.mayAgree && <Typography textColor="neutral600">{say('banner.who')}</Typography>}
        {mine.length > 0 && (
          <Flex gap={2} alignItems="start">
            <Button variant="success" disabled={busy} onClick={() => setReading(readingOf(view.facts, mine))}>
              {say('banner.agree')}
            </Button>
            <SendBack
              label={say('move.send-back')}
              disabled={busy}
              onSendBack={(remark) => {
                const { seen } = readingOf(view.facts, mine);
                return onSendBack({ languages: mine.map(({ lang }) => lang), seen, remark });
              }}
            />
          </Flex>
        )}
      </Flex>
      <Dialog.Root open={reading !== null} onOpenChange={(open: boolean) => !open && setReading(null)}>
        <Dialog.Content>
          <Dialog.Header>{say('banner.question')}</Dialog.Header>
          <Dialog.Body>
            <Flex direction="column" alignItems="stretch" gap={4} width="100%">
              {reading?.banners.map(({ lang, proposed }) => (
                <BannerWords key={lang} lang={lang} text={proposed.text} />
              ))}
            </Flex>
          </Dialog.Body>
          <Dialog.Footer>
            <Dialog.Cancel>
              <Button fullWidth variant="tertiary">
                {say('common.cancel')}
              </Button>
            </Dialog.Cancel>
            <Button
              fullWidth
              variant="success"
              disabled={busy}
              onClick={() => reading && void agree(reading)}
            >
              {say('banner.now')}
            </Button>
          </Dialog.Footer>
        </Dialog.Content>
      </Dialog.Root>
    </Box>
  );
};
