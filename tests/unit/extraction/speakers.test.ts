import { describe, expect, test } from 'vitest';
import { annotate } from '../../support/annotate.ts';

/** The names of the chains that speak in a text's quotations, in order; `-` for an unnamed source. */
function speakers(text: string, language: 'fr' | 'en'): string[] {
  const { quotations, chains } = annotate(text, language);
  return quotations.map(({ speaker }) => chains.find(({ id }) => id === speaker)?.name ?? '-');
}

describe('who speaks', () => {
  test.each([
    [
      'fr',
      'an office in apposition names its holder later',
      'Arnaud Martin, le directeur technique de la société, a présenté le plan. « Nous avons tout prévu », a assuré le directeur technique.',
      ['Arnaud Martin'],
    ],
    [
      'fr',
      'a kind of body stands for the one of that kind',
      'Le Figaro a publié une longue enquête. Le quotidien affirme que le ministre savait tout.',
      ['Le Figaro'],
    ],
    [
      'fr',
      'a body is called by its head noun',
      'Le parquet de Nantes a ouvert une enquête jeudi. Le parquet a indiqué que le conducteur était en fuite.',
      ['parquet de Nantes'],
    ],
    [
      'fr',
      'whose document it is speaks',
      "Selon les informations du Monde, l'entreprise va fermer deux usines.",
      ['Monde'],
    ],
    [
      'fr',
      'a tonic pronoun',
      'Paul Martin a quitté le parti. Selon lui, le président a trahi ses électeurs.',
      ['Paul Martin'],
    ],
    [
      'fr',
      'nobody named between the marks speaks them',
      'Paul Martin est revenu. « Nicolas Sarkozy est un homme du passé », a-t-il lancé.',
      ['Paul Martin'],
    ],
    [
      'fr',
      'an apposition between commas',
      "La présidente de l'association, Claire Dubois, a déclaré : « Nous irons en justice. »",
      ['Claire Dubois'],
    ],
    [
      'fr',
      'a known office tells who is meant where the text does not say it',
      'Emmanuel Macron a reçu Angela Merkel jeudi à Paris. « Nous sommes prêts », a déclaré la chancelière.',
      ['Angela Merkel'],
    ],
    [
      'fr',
      'a known office that the phrase narrows down to another is not its holder',
      "Emmanuel Macron s'est rendu à Nice. Le président du club a déclaré que le stade était trop petit.",
      ['-'],
    ],
    [
      'en',
      'a known office tells who is meant where the text does not say it',
      'Nancy Pelosi met Mitch McConnell on Monday. The House speaker said that the talks had failed.',
      ['Nancy Pelosi'],
    ],
    ['en', 'an indefinite source stays unnamed', 'A senior official said the talks had failed.', ['-']],
    [
      'en',
      'a pronoun stands for the unnamed person who spoke last',
      'Paul Smith backed the plan. A company spokesman said the plant was closed. He said it would open again in May.',
      ['-', '-'],
    ],
    [
      'en',
      'a pronoun of another gender does not',
      'Paul Smith came back. A spokeswoman said the plant was closed. He said it would open again in May.',
      ['-', 'Paul Smith'],
    ],
    [
      'en',
      'a pronoun stands for whom the writer has named since',
      'A spokesman said the plant was closed. Paul Smith met the workers. He said it would open again in May.',
      ['-', 'Paul Smith'],
    ],
    [
      'fr',
      'a pronoun stands for the unnamed person who spoke last',
      "Paul Martin a salué la mesure. « Aucune panne n'a été relevée », a déclaré un porte-parole de la société. Les mesures « ne dépassent pas les seuils légaux », a-t-il poursuivi.",
      ['-', '-'],
    ],
    [
      'en',
      'an office in apposition names its holder later',
      'Paul Smith, the chief executive of the company, presented the plan. The chief executive said the plan would save money.',
      ['Paul Smith'],
    ],
    [
      'en',
      'a kind of body stands for the one of that kind',
      'The Guardian published a long investigation. The newspaper said the minister knew everything.',
      ['Guardian'],
    ],
  ] as const)('%s: %s', (language, _, text, expected) => {
    expect(speakers(text, language).map((name) => name.replace(/^(?:Le|The) /u, ''))).toEqual(
      expected.map((name) => name.replace(/^(?:Le|The) /u, '')),
    );
  });
});

describe('who does not', () => {
  test.each([
    ['en', 'Paul Smith did not say how the company had paid.'],
    ['fr', "Paul Martin n'a pas dit comment la société avait payé."],
  ] as const)('%s: nobody is reported by a negated verb: %s', (language, text) => {
    expect(annotate(text, language).quotations).toEqual([]);
  });
});
