import { Flex, IconButton, Link, Portal, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { createGlobalStyle, styled } from 'styled-components';
import { useFollowedFrame } from './use-followed-frame';
import { useWords } from '../words/use-words';

/** Narrower than this, in pixels, form and page do not fit beside each other: the page then covers the form. */
const WIDE = 1200;

const PANEL = "[data-testid='desk-panel']";
const PANE_WIDTH = '42vw';

/** Makes room: the list of content types steps aside, and Strapi's side panels keep a width they can be read at. */
const BesideTheForm = createGlobalStyle`
  @media (min-width: ${WIDE}px) {
    #strapi {
      padding-inline-end: ${PANE_WIDTH};
    }
    #strapi div:has(> div > nav):has(> div > main ${PANEL}) {
      grid-template-columns: minmax(0, 1fr);
      > div:has(> nav) {
        display: none;
      }
    }
    #strapi div:has(> div > div > aside ${PANEL}) {
      grid-template-columns: minmax(0, 1fr) 15rem;
      > div {
        grid-column: auto;
      }
    }
  }
`;

const Pane = styled.aside`
  background: ${({ theme }) => theme.colors.neutral0};
  border-inline-start: 1px solid ${({ theme }) => theme.colors.neutral200};
  display: flex;
  flex-direction: column;
  inset-block: 0;
  inset-inline-end: 0;
  inline-size: 100vw;
  position: fixed;
  /* Over the page, under the dialogs of the design system. */
  z-index: 3;

  @media (min-width: ${WIDE}px) {
    inline-size: ${PANE_WIDTH};
  }
`;

const Frame = styled.iframe`
  background: white;
  border: 0;
  flex: 1;
`;

interface Props {
  /** Address of the preview, with its grant. */
  url: string;
  /** Changes with each save. */
  revision: string;
  modified: boolean;
  onClose: () => void;
}

/** The page as it will be, beside the form: as last saved, and again after each save. */
export const PreviewPane = ({ url, revision, modified, onClose }: Props) => {
  const { say } = useWords();
  const { frame, load } = useFollowedFrame(url, revision);
  return (
    <Portal>
      <BesideTheForm />
      <Pane aria-label={say('preview.title')} data-testid="preview-pane">
        <Flex
          justifyContent="space-between"
          gap={3}
          paddingTop={2}
          paddingBottom={2}
          paddingLeft={4}
          paddingRight={2}
        >
          <Typography variant="pi" role="status">
            {say(modified ? 'preview.modified' : 'preview.saved')}
          </Typography>
          <Flex gap={3}>
            <Link href={url} isExternal>
              {say('preview.window')}
            </Link>
            <IconButton label={say('panel.closePreview')} variant="ghost" onClick={onClose}>
              <Cross />
            </IconButton>
          </Flex>
        </Flex>
        <Frame key={load} ref={frame} src={url} title={say('preview.title')} />
      </Pane>
    </Portal>
  );
};
