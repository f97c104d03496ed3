import { Box, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import type { Receipt, SiteAnswer } from '../../recalls/ask-site';
import { timeOf } from './words';

const HEADINGS = ['Address', 'Answer', 'Sentences found'];

/** What the site answers at every address that carried the text, asked for real. */
export const ReceiptView = ({ receipt }: { receipt: Receipt | null }) => {
  if (receipt === null) {
    return <Typography textColor="warning700">The site has not confirmed yet. It is being asked.</Typography>;
  }
  const still = receipt.answers.filter(({ phrases }) => (phrases ?? 0) > 0).length;
  return (
    <Box>
      <Typography textColor={still > 0 ? 'danger700' : 'success700'}>
        {still === 0
          ? `No sentence of it stands at any of its ${receipt.answers.length} addresses.`
          : `${still} of its ${receipt.answers.length} addresses still carry a sentence of it; another text may say the same.`}{' '}
        Asked until {timeOf(receipt.finishedAt)}.
        {receipt.complete ? '' : ' There were more addresses than are asked.'}
      </Typography>
      <Box tag="details" paddingTop={2}>
        <Typography tag="summary" variant="pi" style={{ cursor: 'pointer' }}>
          Every address and its answer
        </Typography>
        <Box paddingTop={2}>
          <Table colCount={HEADINGS.length} rowCount={receipt.answers.length + 1}>
            <Thead>
              <Tr>
                {HEADINGS.map((heading) => (
                  <Th key={heading}>
                    <Typography variant="sigma">{heading}</Typography>
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
                    <Typography>{answerOf(answer)}</Typography>
                  </Td>
                  <Td>
                    <Typography {...((answer.phrases ?? 0) > 0 ? { textColor: 'danger700' } : {})}>
                      {answer.phrases ?? 'not read'}
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

const MEANINGS: Record<number, string> = { 200: 'there', 404: 'nothing there', 410: 'withdrawn' };

function answerOf({ status, location }: SiteAnswer): string {
  if (location !== null) return `${status}, leads to ${location}`;
  const meaning = MEANINGS[status];
  return meaning === undefined ? String(status) : `${status}, ${meaning}`;
}
