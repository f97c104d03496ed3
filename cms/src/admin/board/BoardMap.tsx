import { Box, Flex, Typography } from '@strapi/design-system';
import type { WorldMap } from '@mediation/geo';
import { useEffect, useState } from 'react';
import { styled } from 'styled-components';
import type { BoardReport } from '../../board/board';
import type { WordId } from '../words';
import { nameIn, type Names } from './names';
import { outlookOf, type Outlook } from './filters';
import { useWords } from '../words/use-words';

const OUTLOOKS = [
  { outlook: 'public', name: 'board.mapPublic' },
  { outlook: 'goes', name: 'board.mapGoes' },
  { outlook: 'inside', name: 'board.mapInside' },
] as const satisfies { outlook: Outlook; name: WordId }[];
const ORDER: readonly Outlook[] = OUTLOOKS.map(({ outlook }) => outlook);

/** The best that any report says of each country. */
function outlooks(reports: readonly BoardReport[]): Map<string, Outlook> {
  const byCountry = new Map<string, Outlook>();
  for (const report of reports) {
    const outlook = outlookOf(report);
    for (const iso3 of report.countries) {
      const known = byCountry.get(iso3);
      if (!known || ORDER.indexOf(outlook) < ORDER.indexOf(known)) byCountry.set(iso3, outlook);
    }
  }
  return byCountry;
}

function useWorld(): WorldMap | null {
  const [world, setWorld] = useState<WorldMap | null>(null);
  useEffect(() => {
    let current = true;
    void import('@mediation/geo/world.json').then((module) => current && setWorld(module.default));
    return () => {
      current = false;
    };
  }, []);
  return world;
}

interface Props {
  reports: readonly BoardReport[];
  names: Names;
  disclaimers: readonly string[];
  onCountry: (iso3: string) => void;
}

/**
 * Where the quarter will be seen on the public map. The same is in the table, in words; the marks are a way for
 * the mouse to one country's reports.
 */
export const BoardMap = ({ reports, names, disclaimers, onCountry }: Props) => {
  const { say } = useWords();
  const world = useWorld();
  const byCountry = outlooks(reports);
  const countOf = (outlook: Outlook) => [...byCountry.values()].filter((one) => one === outlook).length;
  const whole = [...new Set(reports.flatMap(({ region }) => (region === null ? [] : [region])))];
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Drawing viewBox={world?.viewBox ?? '0 0 1000 500'} aria-hidden="true" data-testid="board-map">
        {world && (
          <>
            {world.regions.map(({ slug, svgPath }) => (
              <path key={slug} className="land" d={svgPath} />
            ))}
            <path className="neutral" d={world.neutral} />
            {world.lines.map(({ kind, svgPath }) => (
              <path key={kind} className={`line ${kind}`} d={svgPath} />
            ))}
            {[...byCountry].map(([iso3, outlook]) => {
              const point = (world.markers as Partial<Record<string, readonly [number, number]>>)[iso3];
              return point ? (
                <g
                  key={iso3}
                  className={`mark ${outlook}`}
                  transform={`translate(${point.join(' ')})`}
                  onClick={() => onCountry(iso3)}
                >
                  <title>{nameIn(names.countries, iso3)}</title>
                  <Sign outlook={outlook} />
                </g>
              ) : null;
            })}
          </>
        )}
      </Drawing>
      <Flex tag="ul" gap={4} wrap="wrap">
        {OUTLOOKS.map(({ outlook, name }) => (
          <Flex tag="li" key={outlook} gap={2}>
            <Key viewBox="-10 -10 20 20" aria-hidden="true">
              <g className={`mark ${outlook}`}>
                <Sign outlook={outlook} />
              </g>
            </Key>
            <Typography variant="pi">
              {say('board.mapCount', {
                outlook: say(name),
                countries: say('common.countries', { count: countOf(outlook) }),
              })}
            </Typography>
          </Flex>
        ))}
      </Flex>
      {whole.length > 0 && (
        <Typography variant="pi">
          {say('board.wholeRegions', {
            regions: whole.map((slug) => nameIn(names.regions, slug)).join(', '),
          })}
        </Typography>
      )}
      <Box>
        {disclaimers.map((disclaimer) => (
          <Typography key={disclaimer} variant="pi" textColor="neutral600" tag="p" dir="auto">
            {disclaimer}
          </Typography>
        ))}
      </Box>
    </Flex>
  );
};

/** A filled disc, a square, a ring: told apart without colours as well. */
const Sign = ({ outlook }: { outlook: Outlook }) =>
  outlook === 'goes' ? (
    <rect x={-7} y={-7} width={14} height={14} />
  ) : (
    <circle r={outlook === 'public' ? 8 : 7} />
  );

const Key = styled.svg`
  flex: none;
  width: 1.6rem;
  height: 1.6rem;

  .mark {
    stroke-width: 2;
    stroke: ${({ theme }) => theme.colors.neutral0};
  }
  .public {
    fill: ${({ theme }) => theme.colors.success600};
  }
  .goes {
    fill: ${({ theme }) => theme.colors.primary600};
  }
  .inside {
    fill: ${({ theme }) => theme.colors.neutral0};
    stroke: ${({ theme }) => theme.colors.neutral600};
  }
`;

const Drawing = styled(Key)`
  width: 100%;
  height: auto;

  .land {
    fill: ${({ theme }) => theme.colors.neutral200};
  }
  .neutral {
    fill: ${({ theme }) => theme.colors.neutral300};
  }
  .line {
    fill: none;
    stroke: ${({ theme }) => theme.colors.neutral500};
    stroke-width: 1;
    stroke-linejoin: round;
    vector-effect: non-scaling-stroke;
    pointer-events: none;
  }
  .boundary {
    stroke: ${({ theme }) => theme.colors.neutral0};
    stroke-width: 0.6;
  }
  .dashed {
    stroke-dasharray: 4 2.5;
  }
  .dotted {
    stroke-linecap: round;
    stroke-dasharray: 0 3;
  }
  .dashDot {
    stroke-linecap: round;
    stroke-dasharray: 4.5 3 0 3;
  }
  .mark {
    cursor: pointer;
  }
`;
