import { currentAnswer } from '@/content/current-page';
import { AnswerView } from '@/views/AnswerView';
import { LanguagesView } from '@/views/LanguagesView';

export { generateMetadata } from '@/app/[lang]/answer-metadata';

export const dynamic = 'force-dynamic';

export default function Page() {
  return <AnswerView answer={currentAnswer()} views={{ languages: LanguagesView }} />;
}
