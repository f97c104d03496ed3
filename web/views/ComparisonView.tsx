import { Disclaimers } from '@/components/Disclaimers/Disclaimers';
import { SiteFrame } from '@/components/SiteFrame/SiteFrame';
import type { ComparedPlace, ComparisonPage } from '@/content/types';
import { interfaceIn, type Interface } from '@/messages';
import styles from './ComparisonView.module.css';
import { headlineOf } from './headline';
import layout from './layout.module.css';
import { wayToOverview } from './way-back';

/** A number; where a quarter says nothing of a place, a dash that is read out as what it means. */
function Count({ words: { t, number }, count }: { words: Interface; count: number }) {
  if (count > 0) return number(count);
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">{t('map.count', { count })}</span>
    </>
  );
}

function Places({ words, label, places }: { words: Interface; label: string; places: ComparedPlace[] }) {
  if (places.length === 0) return null;
  return (
    <tbody>
      <tr>
        <th className={styles.group} colSpan={3} scope="rowgroup">
          {label}
        </th>
      </tr>
      {places.map(({ place, older, newer }) => (
        <tr key={place.href}>
          <th className={styles.place} scope="row">
            <a href={place.href}>{place.name}</a>
          </th>
          <td className={styles.number}>
            <Count words={words} count={older} />
          </td>
          <td className={styles.number}>
            <Count words={words} count={newer} />
          </td>
        </tr>
      ))}
    </tbody>
  );
}

export function ComparisonView({ page }: { page: ComparisonPage }) {
  const { frame, older, newer, both, onlyNewer, onlyOlder, disclaimers } = page;
  const words = interfaceIn(frame.lang);
  const { t } = words;
  const { title, description } = headlineOf(page);
  const trail = [
    { label: t('navigation.snapshots'), href: frame.links.snapshots },
    { label: newer.title, href: newer.href },
  ];
  return (
    <SiteFrame frame={frame} back={wayToOverview(frame)} trail={trail}>
      <div className={`${layout.container} ${layout.hero}`}>
        <h1>{title}</h1>
        <p className={layout.lead}>{description}</p>
      </div>
      <div className={`${layout.container} ${layout.stack}`}>
        {both.length + onlyNewer.length + onlyOlder.length === 0 ? (
          <p>{t('snapshot.none')}</p>
        ) : (
          <table className={styles.table}>
            <caption className="visually-hidden">{t('comparison.caption')}</caption>
            <thead>
              <tr>
                <th className={styles.place} scope="col">
                  {t('report.places')}
                </th>
                {[older, newer].map(({ slug, title: quarter, href }) => (
                  <th key={slug} className={styles.number} scope="col">
                    <a href={href}>{quarter}</a>
                  </th>
                ))}
              </tr>
            </thead>
            <Places words={words} label={t('comparison.both')} places={both} />
            <Places words={words} label={t('comparison.only', { title: newer.title })} places={onlyNewer} />
            <Places words={words} label={t('comparison.only', { title: older.title })} places={onlyOlder} />
          </table>
        )}
        <p className={layout.note}>{t('comparison.silence')}</p>
        <Disclaimers disclaimers={disclaimers} heading={t('disclaimers.heading')} level={2} />
      </div>
    </SiteFrame>
  );
}
