import { currentAnswer } from '@/content/current-page';
import { AboutTheMapView } from '@/views/AboutTheMapView';
import { AnswerView } from '@/views/AnswerView';

export { generateMetadata } from '@/app/[lang]/answer-metadata';

export const dynamic = 'force-dynamic';

export default function Page() {
  return <AnswerView answer={currentAnswer()} views={{ 'about-the-map': AboutTheMapView }} />;
}
