import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { NavLink } from 'react-router-dom';
import type { SetAside } from '../../banner/propose';
import type { BannerView } from '../../banner/view';
import { unitName } from '../history/names';
import { languageName } from '../recalls/words';
import { useBanner } from './banner-api';
import { SEE_BANNER } from './permission';
import { isWaiting, Proposal } from './Proposal';
import { ProposeForm } from './ProposeForm';

const SETTINGS = '/content-manager/single-types/api::site-setting.site-setting';

/** A notice above every page of the public site: one person proposes it, a second one puts it up. */
export const BannerPage = () => (
  <Page.Protect permissions={SEE_BANNER}>
    <Page.Title>Emergency banner</Page.Title>
    <Banner />
  </Page.Protect>
);

const standingIn = ({ languages }: BannerView): string => {
  const named = languages.filter(({ standing }) => standing !== null).map(({ lang }) => languageName(lang));
  return named.length === 0 ? 'No banner stands now.' : `A banner stands now in ${named.join(', ')}.`;
};

const isAnyWaiting = ({ languages }: BannerView): boolean => languages.some(isWaiting);

const Banner = () => {
  const { banner, fault, propose, agree, sendBack } = useBanner();
  const [done, setDone] = useState<string | null>(null);
  const [proposed, setProposed] = useState(false);
  const [setAside, setSetAside] = useState<readonly SetAside[]>([]);
  if (banner === null && fault === null) return <Page.Loading />;
  const id = banner?.id ?? null;
  return (
    <Page.Main>
      <Layouts.Header
        title="Emergency banner"
        subtitle="A notice above every page of the public site. One person proposes it, a second one puts it up. It comes down the same way."
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          {fault && (
            <Box role="alert">
              <Typography textColor="danger600">{fault}</Typography>
            </Box>
          )}
          <Box role="status">
            {proposed && banner && isAnyWaiting(banner) && (
              <Typography textColor="success700">
                It is proposed. A second person puts it up on this page.
              </Typography>
            )}
            {done && <Typography textColor="success700">{done}</Typography>}
            {setAside.length > 0 && <SetAsideNote units={setAside} />}
          </Box>
          {banner && id === null && (
            <Typography>
              The site settings are not public yet. Put them up once; then a banner can stand.
            </Typography>
          )}
          {banner && id !== null && (
            <>
              <Typography fontWeight="semiBold">{standingIn(banner)}</Typography>
              <Proposal
                view={banner}
                onAgree={async (seen, languages) => {
                  setDone(null);
                  const answer = await agree(seen);
                  if (answer) setDone(`Readers see it now in ${languages}: version ${answer.version}.`);
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

const SetAsideNote = ({ units }: { units: readonly SetAside[] }) => (
  <Typography tag="p" textColor="neutral800">
    Set aside: {units.map(({ unit, number }) => `${unitName(unit)} (version ${number})`).join('; ')}. Once the
    banner is up, restore them under History in the{' '}
    <Link tag={NavLink} to={SETTINGS}>
      site settings
    </Link>
    .
  </Typography>
);
