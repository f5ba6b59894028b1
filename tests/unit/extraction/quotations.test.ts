import { expect, test } from 'vitest';
import { annotate, notes } from '../../support/annotate.ts';

test.each([
  // Direct, the subject after the verb, no-break spaces within the marks.
  [
    'fr',
    '«\u00a0Nous partons demain\u00a0», a déclaré Marie Dupont.',
    ['direct: Marie Dupont | déclaré | Nous partons demain'],
  ],
  ['en', '“We are leaving tomorrow,” said Mary Smith.', ['direct: Mary Smith | said | We are leaving tomorrow,']],
  // The subject and an apposition before the verb, a colon.
  [
    'fr',
    'Marie Dupont, avocate au barreau de Lyon, souligne : « La loi est très claire sur ce point ».',
    ['direct: Marie Dupont | souligne | La loi est très claire sur ce point'],
  ],
  [
    'en',
    'Mary Smith, a lawyer in Boston, added: "The law is very clear on this point."',
    ['direct: Mary Smith | added | The law is very clear on this point.'],
  ],
  // An incise cuts the content, not the quotation.
  [
    'fr',
    '« Nous partirons, a dit Paul Martin, dès que possible. »',
    ['direct: Paul Martin | dit | Nous partirons // dès que possible.'],
  ],
  [
    'en',
    '"We will leave," said Paul Martin, "as soon as possible."',
    ['direct: Paul Martin | said | We will leave, // as soon as possible.'],
  ],
  // A headline's name and colon; the reader of the words stands between the verb and its subject.
  ['fr', 'Macron : « Nous avons gagné »', ['direct: Macron | - | Nous avons gagné']],
  ['fr', "« C'est faux », a assuré à l'AFP Jean Castex.", ["direct: Jean Castex | assuré | C'est faux"]],
  // Who is asked does not ask; "no." ends a sentence.
  [
    'en',
    'Peter Smith said no. Asked whether he would resign, Smith laughed.',
    ['indirect: - | Asked | whether he would resign'],
  ],
  // Reported clauses.
  [
    'fr',
    'Le journal affirme que la société a perdu 3 millions d’euros.',
    ['indirect: Le journal | affirme | la société a perdu 3 millions d’euros'],
  ],
  [
    'en',
    'Officials said the company had lost 3 million euros.',
    ['indirect: Officials | said | the company had lost 3 million euros'],
  ],
  // Attribution phrases, in front and behind.
  [
    'fr',
    'Selon Paul Martin, la société a perdu beaucoup d’argent.',
    ['indirect: Paul Martin | Selon | la société a perdu beaucoup d’argent'],
  ],
  [
    'en',
    'The company has lost a lot of money, according to Paul Martin.',
    ['indirect: Paul Martin | according to | The company has lost a lot of money'],
  ],
  // The credit at the end of the sentence.
  [
    'fr',
    'La société a perdu beaucoup d’argent, a indiqué la direction.',
    ['indirect: la direction | indiqué | La société a perdu beaucoup d’argent'],
  ],
  [
    'en',
    'The company has lost a lot of money, the minister said on Monday.',
    ['indirect: the minister | said | The company has lost a lot of money'],
  ],
  // Words in marks within a clause: mixed.
  [
    'fr',
    'Paul Martin estime que cette réforme est « une erreur historique » pour le pays.',
    ['mixed: Paul Martin | estime | cette réforme est « une erreur historique » pour le pays'],
  ],
  [
    'en',
    'Paul Martin said the reform was “a historic mistake” for the country.',
    ['mixed: Paul Martin | said | the reform was “a historic mistake” for the country'],
  ],
  // A verb of denial with an infinitive or a gerund.
  ['fr', 'Paul Martin dément avoir volé ces documents.', ['indirect: Paul Martin | dément | avoir volé ces documents']],
  ['en', 'Paul Martin denied stealing these documents.', ['indirect: Paul Martin | denied | stealing these documents']],
  // The setting of quoted words is no content.
  [
    'en',
    '"It will fly," Paul Martin said during a marathon session for the bill before the committee.',
    ['direct: Paul Martin | said | It will fly,'],
  ],
  [
    'en',
    '"It\'s intense," Paul Martin said, describing his frustration level.',
    ["direct: Paul Martin | said | It's intense,"],
  ],
] as const)('%s: %s', (language, text, expected) => {
  expect(notes(text, language)).toEqual(expected);
});

test.each([
  ['fr', 'Le « projet » de loi sera examiné lundi.'],
  ['en', 'The so-called "expert" left early.'],
  ['fr', 'Lyon a battu Nice 2-1 samedi soir devant 20 000 spectateurs.'],
  ['en', 'Rain is expected in the north on Tuesday, with highs of 12 degrees.'],
  // A noun is written like the verb.
  ['en', 'The 16 states that are running their own marketplaces will have to verify the income.'],
  ['en', 'A terrorist attack that killed four soldiers did not fit into that plan.'],
  ['en', 'At the rate that the work is going, that may be the case.'],
  ['en', 'The newspaper combed through police reports, court documents and materials left behind.'],
  ['fr', 'On ne comptait pas les talents de cette immense figure de l’écrit, qui naviguait aisément entre les genres.'],
] as const)('%s: nobody is quoted in: %s', (language, text) => {
  expect(notes(text, language)).toEqual([]);
});

test.each([
  ['fr', 'Paul Martin explique : « Le prix va monter. » Il ajoute : « Il faut agir vite. »', 'Paul Martin'],
  ['en', 'Paul Martin explained: “Prices will rise.” He added: “We must act quickly.”', 'Paul Martin'],
] as const)('%s: a pronoun is the speaker before it', (language, text, name) => {
  const { quotations, chains } = annotate(text, language);
  expect(quotations).toHaveLength(2);
  for (const { speaker } of quotations) expect(chains.find(({ id }) => id === speaker)?.name).toBe(name);
});

test('a passage over several paragraphs, each opened by a mark, is one quotation', () => {
  const text = '« Le premier paragraphe est long, a dit Anne Roy.\n« Le second continue. »';
  const [quotation, ...others] = annotate(text, 'fr').quotations;
  expect(others).toEqual([]);
  expect(quotation?.content).toHaveLength(2);
});

test('a mark without its partner ends with its paragraph', () => {
  const text =
    '« Nous partons demain matin, a dit Anne Roy.\nLe reste du texte n’est pas d’elle et ne doit pas être avalé.';
  const ends = annotate(text, 'fr').quotations.flatMap(({ content }) => content.map(({ end }) => end));
  expect(Math.max(...ends)).toBeLessThanOrEqual(text.indexOf('\n'));
});

test.each([
  ['fr', '«'],
  ['en', '“'],
  ['en', '"'],
] as const)('%s: ten thousand opening marks %s quote nobody', (language, mark) => {
  expect(notes(`${mark} `.repeat(10_000), language)).toEqual([]);
});
