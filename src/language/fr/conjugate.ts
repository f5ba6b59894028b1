import type { VerbShape } from '../speech-rules.ts';
import { IRREGULAR } from './irregular-verbs.ts';

type Forms = [form: string, shape: VerbShape][];

const FUTURE_ENDINGS = ['a', 'ont', 'ait', 'aient'];

/** Present stem before a silent ending: `répéter` → `répèt`, `appeler` → `appell`, `marteler` → `martèl`. */
function silentStem(stem: string): string {
  if (/(?:appel|jet)$/u.test(stem)) return stem + stem.slice(-1);
  return stem.replace(/[eé]([^aeiouyéèêâîû]{1,2})$/u, (tail, consonants: string) =>
    /^(?:rr|ll|tt|nn|ss|st|rm|rn|rt|rv|lt|nt|mp|nd|ns|sp|sc|cl|pr)$/u.test(consonants) ? tail : `è${consonants}`,
  );
}

/** Stem before `a` and `o`: `annoncer` → `annonç`, `juger` → `juge`. */
const softStem = (stem: string): string => stem.replace(/c$/u, 'ç').replace(/g$/u, 'ge');

function regular(infinitive: string): Forms {
  const stem = infinitive.slice(0, -2);
  const silent = silentStem(stem);
  const soft = softStem(stem);
  const future = silent.endsWith('ll') || silent.endsWith('tt') ? `${silent}er` : `${stem}er`;
  const participles = ['é', 'ée', 'és', 'ées'].map((ending): [string, VerbShape] => [stem + ending, 'participle']);
  const finite = [`${silent}e`, `${silent}ent`, `${soft}ait`, `${soft}aient`, `${soft}a`, `${stem}èrent`];
  return [
    [infinitive, 'infinitive'],
    [`${soft}ant`, 'gerund'],
    ...participles,
    ...[...finite, ...FUTURE_ENDINGS.map((ending) => future + ending)].map((form): [string, VerbShape] => [
      form,
      'finite',
    ]),
  ];
}

/** Verbs that go like *finir*. */
function secondGroup(infinitive: string): Forms {
  const stem = infinitive.slice(0, -1);
  const participles = ['', 'e', 's', 'es'].map((ending): [string, VerbShape] => [stem + ending, 'participle']);
  const finite = ['t', 'ssent', 'ssait', 'ssaient', 'rent', ...FUTURE_ENDINGS.map((ending) => `r${ending}`)];
  return [
    [infinitive, 'infinitive'],
    [`${stem}ssant`, 'gerund'],
    ...participles,
    ...finite.map((ending): [string, VerbShape] => [stem + ending, 'finite']),
  ];
}

/**
 * Third-person, participle, gerund and infinitive forms of a French verb.
 * @throws Error for a verb in *-re* or *-oir* that the table does not list; of those in *-ir*, it has to list all that do not go like *finir*.
 */
export function conjugate(infinitive: string): Forms {
  const irregular = IRREGULAR[infinitive];
  if (!irregular && !/[ei]r$/u.test(infinitive))
    throw new Error(`no forms are listed for the irregular verb ${infinitive}`);
  if (!irregular) return infinitive.endsWith('ir') ? secondGroup(infinitive) : regular(infinitive);
  const list = (forms: string, shape: VerbShape): Forms => forms.split(' ').map((form) => [form, shape]);
  const future = FUTURE_ENDINGS.map((ending): [string, VerbShape] => [irregular.future + ending, 'finite']);
  return [
    [infinitive, 'infinitive'],
    ...list(irregular.gerund, 'gerund'),
    ...list(irregular.participle, 'participle'),
    ...list(irregular.finite, 'finite'),
    ...future,
  ];
}
