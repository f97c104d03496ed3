import { styled } from 'styled-components';

/** The board's table, in the colours of the design system. What a colour says a word says as well. */
export const Grid = styled.table`
  width: 100%;
  border-collapse: collapse;
  font-size: 1.3rem;
  line-height: 1.4;
  color: ${({ theme }) => theme.colors.neutral800};

  th,
  td {
    padding: 0.6rem 0.8rem;
    text-align: start;
    vertical-align: top;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  }

  thead th {
    position: sticky;
    top: 0;
    z-index: 1;
    padding-block: 1.2rem;
    font-size: 1.1rem;
    font-weight: 600;
    white-space: nowrap;
    background: ${({ theme }) => theme.colors.neutral0};
    color: ${({ theme }) => theme.colors.neutral600};
  }

  .group th {
    padding-block: 1rem 0.6rem;
    font-weight: 600;
    background: ${({ theme }) => theme.colors.neutral100};
  }

  tbody th[scope='row'] {
    min-width: 22rem;
    font-weight: 500;
  }

  th small,
  .state small {
    display: block;
    font-size: 1.2rem;
    font-weight: 400;
    color: ${({ theme }) => theme.colors.neutral600};
  }

  a {
    color: inherit;
    text-decoration: none;
  }

  a:hover,
  a:focus-visible {
    text-decoration: underline;
  }

  a:focus-visible,
  input:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }

  small a {
    text-decoration: underline;
  }

  tr[aria-selected='true'] > * {
    background: ${({ theme }) => theme.colors.primary100};
  }

  .tick {
    padding: 0;
  }

  .tick label {
    display: flex;
    padding: 0.9rem 0.8rem 0.9rem 1.6rem;
    cursor: pointer;
  }

  .tick input {
    width: 1.6rem;
    height: 1.6rem;
    accent-color: ${({ theme }) => theme.colors.primary600};
  }

  .none {
    padding-inline: 0.8rem;
    color: ${({ theme }) => theme.colors.neutral500};
  }

  .state {
    display: inline-block;
    padding: 0.1rem 0.7rem;
    white-space: nowrap;
    background: ${({ theme }) => theme.colors.neutral150};
    border-inline-start: 3px solid ${({ theme }) => theme.colors.neutral400};
    border-radius: 2px;
  }

  .state[data-state='sent-back'],
  .state[data-state='recalled'] {
    background: ${({ theme }) => theme.colors.danger100};
    border-color: ${({ theme }) => theme.colors.danger500};
  }

  .state[data-state='in-review'] {
    background: ${({ theme }) => theme.colors.warning100};
    border-color: ${({ theme }) => theme.colors.warning500};
  }

  .state[data-state='scheduled'] {
    background: ${({ theme }) => theme.colors.secondary100};
    border-color: ${({ theme }) => theme.colors.secondary500};
  }

  .state[data-state='cleared'] {
    background: ${({ theme }) => theme.colors.success100};
    border-color: ${({ theme }) => theme.colors.success500};
  }

  .state[data-state='published'] {
    background: transparent;
    border-color: ${({ theme }) => theme.colors.success500};
  }
`;
