import { Box, Flex, Typography } from '@strapi/design-system';
import { useId, type ReactNode } from 'react';

/** A part of the page with its heading, what was done there last, and why something was not done. */
export const Section = ({
  title,
  done,
  problem,
  children,
}: {
  title: string;
  done: string | null;
  problem: string | null;
  children: ReactNode;
}) => {
  const heading = useId();
  return (
    <Box
      tag="section"
      aria-labelledby={heading}
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      padding={6}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Box>
          <Typography id={heading} tag="h2" variant="beta">
            {title}
          </Typography>
          <Box role="status">
            {done && (
              <Box background="success100" hasRadius padding={3} marginTop={4}>
                <Typography textColor="success700">{done}</Typography>
              </Box>
            )}
          </Box>
        </Box>
        {problem && (
          <Box role="alert" background="danger100" hasRadius padding={3}>
            <Typography textColor="danger700">{problem}</Typography>
          </Box>
        )}
        {children}
      </Flex>
    </Box>
  );
};
