import { Box, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import type { Receipt, SiteAnswer } from '../../recalls/ask-site';
import { timeOf } from './words';
import type { Speech } from '../words/speech';
import { useWords } from '../words/use-words';

const HEADINGS = ['recall.col.address', 'recall.col.answer', 'recall.col.found'] as const;

/** What the site answers at every address that carried the text, asked for real. */
export const ReceiptView = ({ receipt }: { receipt: Receipt | null }) => {
  const { say } = useWords();
  if (receipt === null) return <Typography textColor="warning700">{say('recall.asking')}</Typography>;
  const still = receipt.answers.filter(({ phrases }) => (phrases ?? 0) > 0).length;
  return (
    <Box>
      <Typography textColor={still > 0 ? 'danger700' : 'success700'}>
        {still === 0
          ? say('recall.clean', { count: receipt.answers.length })
          : say('recall.still', { still, all: receipt.answers.length })}{' '}
        {say('recall.askedUntil', { instant: timeOf(receipt.finishedAt) })}
        {receipt.complete ? '' : ` ${say('recall.more')}`}
      </Typography>
      <Box tag="details" paddingTop={2}>
        <Typography tag="summary" variant="pi" style={{ cursor: 'pointer' }}>
          {say('recall.everyAddress')}
        </Typography>
        <Box paddingTop={2}>
          <Table colCount={HEADINGS.length} rowCount={receipt.answers.length + 1}>
            <Thead>
              <Tr>
                {HEADINGS.map((heading) => (
                  <Th key={heading}>
                    <Typography variant="sigma">{say(heading)}</Typography>
                  </Th>
                ))}
              </Tr>
            </Thead>
            <Tbody>
              {receipt.answers.map((answer) => (
                <Tr key={answer.url}>
                  <Td>
                    <Typography style={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}>
                      {answer.url}
                    </Typography>
                  </Td>
                  <Td>
                    <Typography>{answerOf(answer, say)}</Typography>
                  </Td>
                  <Td>
                    <Typography {...((answer.phrases ?? 0) > 0 ? { textColor: 'danger700' } : {})}>
                      {answer.phrases ?? say('recall.notRead')}
                    </Typography>
                  </Td>
                </Tr>
              ))}
            </Tbody>
          </Table>
        </Box>
      </Box>
    </Box>
  );
};

const KNOWN = [200, 404, 410] as const;

function answerOf({ status, location }: SiteAnswer, say: Speech['say']): string {
  if (location !== null) return say('recall.redirect', { status: String(status), location });
  const known = KNOWN.find((one) => one === status);
  return known === undefined ? String(status) : say(`recall.status.${known}`, { status: String(status) });
}
