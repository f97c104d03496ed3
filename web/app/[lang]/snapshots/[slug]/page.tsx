import { currentAnswer } from '@/content/current-page';
import { AnswerView } from '@/views/AnswerView';
import { ComparisonView } from '@/views/ComparisonView';
import { SnapshotView } from '@/views/SnapshotView';

export { generateMetadata } from '@/app/[lang]/answer-metadata';

export const dynamic = 'force-dynamic';

export default function Page() {
  return (
    <AnswerView answer={currentAnswer()} views={{ comparison: ComparisonView, snapshot: SnapshotView }} />
  );
}
