import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { NavLink } from 'react-router-dom';
import type { SetAside } from '../../banner/propose';
import type { BannerView } from '../../banner/view';
import { useBanner } from './banner-api';
import { SEE_BANNER } from './permission';
import { isWaiting, Proposal } from './Proposal';
import { ProposeForm } from './ProposeForm';
import type { Speech } from '../words/speech';
import { useWords } from '../words/use-words';

const SETTINGS = '/content-manager/single-types/api::site-setting.site-setting';

/** A notice above every page of the public site: one person proposes it, a second one puts it up. */
export const BannerPage = () => {
  const { say } = useWords();
  return (
    <Page.Protect permissions={SEE_BANNER}>
      <Page.Title>{say('menu.banner')}</Page.Title>
      <Banner />
    </Page.Protect>
  );
};

const standingIn = ({ languages }: BannerView, { say, languages: listOf }: Speech): string => {
  const standing = languages.flatMap((one) => (one.standing === null ? [] : [one.lang]));
  return standing.length === 0 ? say('banner.none') : say('banner.standsIn', { languages: listOf(standing) });
};

const isAnyWaiting = ({ languages }: BannerView): boolean => languages.some(isWaiting);

const Banner = () => {
  const words = useWords();
  const { say } = words;
  const { banner, fault, propose, agree, sendBack } = useBanner();
  const [done, setDone] = useState<string | null>(null);
  const [proposed, setProposed] = useState(false);
  const [setAside, setSetAside] = useState<readonly SetAside[]>([]);
  if (banner === null && fault === null) return <Page.Loading />;
  const id = banner?.id ?? null;
  return (
    <Page.Main>
      <Layouts.Header title={say('menu.banner')} subtitle={say('banner.subtitle')} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          {fault && (
            <Box role="alert">
              <Typography textColor="danger600">{fault}</Typography>
            </Box>
          )}
          <Box role="status">
            {proposed && banner && isAnyWaiting(banner) && (
              <Typography textColor="success700">{say('banner.isProposed')}</Typography>
            )}
            {done && <Typography textColor="success700">{done}</Typography>}
            {setAside.length > 0 && <SetAsideNote units={setAside} />}
          </Box>
          {banner && id === null && <Typography>{say('banner.noSettings')}</Typography>}
          {banner && id !== null && (
            <>
              <Typography fontWeight="semiBold">{standingIn(banner, words)}</Typography>
              <Proposal
                view={banner}
                onAgree={async (seen, languages) => {
                  setDone(null);
                  const answer = await agree(seen);
                  if (answer) setDone(say('banner.putUp', { languages, version: answer.version }));
                }}
                onSendBack={async (body) => (await sendBack(id, body)) !== null}
              />
              {banner.mayPropose && (
                <ProposeForm
                  view={banner}
                  onPropose={async (texts) => {
                    setDone(null);
                    const answer = await propose(texts);
                    if (answer === null) return false;
                    setProposed(true);
                    setSetAside(answer.setAside);
                    return true;
                  }}
                />
              )}
            </>
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};

const SetAsideNote = ({ units }: { units: readonly SetAside[] }) => {
  const { say, unit: unitName } = useWords();
  const named = units.map(({ unit, number }) => say('banner.versionOf', { unit: unitName(unit), number }));
  return (
    <Typography tag="p" textColor="neutral800">
      {say('banner.setAside', { units: named.join('; ') })}{' '}
      <Link tag={NavLink} to={SETTINGS}>
        {say('banner.toSettings')}
      </Link>
    </Typography>
  );
};
