import nlp from 'compromise';
import type { CueForm } from '../speech-rules.ts';

type Forms = [form: string, shape: CueForm['shape']][];

/** Inflected forms of an English verb, by compromise's conjugator: it knows the irregular ones. */
export function conjugate(infinitive: string): Forms {
  const [forms] = nlp(`they ${infinitive}`).verbs().conjugate() as Record<string, string | undefined>[];
  const past = forms?.['PastTense'] ?? `${infinitive}ed`;
  const participle = forms?.['Participle'] ?? past;
  const present = forms?.['PresentTense'] ?? `${infinitive}s`;
  const gerund = forms?.['Gerund'] ?? `${infinitive}ing`;
  return [
    [present, 'finite'],
    [past, 'finite'],
    [infinitive, 'finite'],
    [participle, 'participle'],
    [gerund, 'gerund'],
  ];
}
