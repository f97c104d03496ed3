import type { Metadata } from 'next';
import { currentAnswer } from '@/content/current-page';
import { metadataOf } from '@/views/metadata';

export const generateMetadata = (): Metadata => metadataOf(currentAnswer());
