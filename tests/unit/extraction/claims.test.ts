import { expect, test } from 'vitest';
import { annotate, wordsOf } from '../../support/annotate.ts';

test.each([
  ['fr', 'Des experts estiment les dommages à quelque 80 millions d’euros.', 'affirmed', 'estimated'],
  ['en', 'Experts estimated that the damage would reach 100 million dollars.', 'affirmed', 'estimated'],
  ['fr', 'Paul Martin dément avoir volé ces documents.', 'denied', 'asserted'],
  ['en', 'Paul Martin denied stealing these documents.', 'denied', 'asserted'],
  ['fr', 'Paul Martin affirme que la société n’a pas payé ses impôts.', 'denied', 'asserted'],
  ['en', 'Paul Martin said the company had not paid its taxes.', 'denied', 'asserted'],
  ['fr', 'Paul Martin affirme que la société aurait payé une rançon.', 'affirmed', 'conditional'],
  ['en', 'Paul Martin said the company may have paid a ransom.', 'affirmed', 'possible'],
  ['fr', 'Paul Martin a promis de rembourser tous les clients.', 'affirmed', 'intended'],
  ['en', 'Paul Martin promised to repay every customer.', 'affirmed', 'intended'],
  ['fr', 'Paul Martin affirme que la réforme est sans doute une erreur.', 'affirmed', 'asserted'],
  ['en', 'Paul Martin said the reform was not only late but useless.', 'affirmed', 'asserted'],
  ['fr', 'La deuxième personne portée disparue est un homme, a précisé Paul Martin.', 'affirmed', 'asserted'],
  ['fr', 'Paul Martin affirme qu’il y avait là plus d’une personne.', 'affirmed', 'asserted'],
  ['fr', 'Paul Martin affirme que la personne arrêtée vivait à Lyon.', 'affirmed', 'asserted'],
  ['fr', 'Paul Martin affirme que personne ne vivait là.', 'denied', 'asserted'],
  ['fr', 'Paul Martin affirme que la police n’a arrêté personne.', 'denied', 'asserted'],
  ['fr', 'Une personne a affirmé que la société payait ses impôts.', 'affirmed', 'asserted'],
] as const)('%s: %s is %s and %s', (language, text, polarity, modality) => {
  const [claim, ...others] = annotate(text, language).claims;
  expect(others).toEqual([]);
  expect(claim).toMatchObject({ polarity, modality });
});

test.each([
  ['fr', 'Selon Paul Martin, le piratage a coûté 80 millions d’euros à la banque.', 80_000_000, 'EUR'],
  ['fr', 'Selon Paul Martin, la hausse atteint 3,5 % cette année encore.', 3.5, '%'],
  ['fr', 'Selon Paul Martin, le piratage a coûté 1 500 dollars à la banque.', 1500, 'USD'],
  ['en', 'According to Paul Martin, the breach cost the bank $1.5bn last year.', 1_500_000_000, 'USD'],
  ['en', 'According to Paul Martin, the breach cost the bank 35 million pounds.', 35_000_000, 'GBP'],
] as const)('%s: the amount in %s', (language, text, value, unit) => {
  const [claim] = annotate(text, language).claims;
  expect(claim?.amounts).toMatchObject([{ value, unit }]);
});

test.each([
  ['fr', 'Paul Martin affirme que les documents ont été volés le 24 novembre.', '2014-11-24'],
  ['en', 'Paul Martin said the documents were stolen on November 24.', '2014-11-24'],
] as const)('%s: a date is read against the day of publication', (language, text, value) => {
  const [claim] = annotate(text, language, { publishedAt: '2014-12-15' }).claims;
  expect(claim?.dates.map((date) => date.value)).toEqual([value]);
});

test.each([
  [
    'fr',
    'L’attaque ayant visé Sony Pictures a été revendiquée par un groupe baptisé GOP (Guardian Of Peace).',
    'GOP',
    'L’attaque ayant visé Sony Pictures',
  ],
  ['en', 'The Islamic State claimed responsibility for the bombing in Kabul.', 'Islamic State', 'the bombing in Kabul'],
] as const)('%s: a claim of responsibility is a claim', (language, text, source, content) => {
  const claim = annotate(text, language).claims.find(({ kind }) => kind === 'responsibility');
  expect(wordsOf(text, claim?.source ?? null)).toBe(source);
  expect(wordsOf(text, claim?.content[0] ?? null)).toBe(content);
});

test.each([
  ['fr', 'L’attentat de Kaboul n’a pas été revendiqué par le Hamas.'],
  ['en', 'Hamas has not claimed responsibility for the attack on Paris.'],
  ['en', 'No one has claimed responsibility for the attack on Paris.'],
] as const)('%s: nobody claims anything in: %s', (language, text) => {
  const { claims, relations } = annotate(text, language);
  expect(claims.filter(({ kind }) => kind === 'responsibility')).toEqual([]);
  expect(relations).toEqual([]);
});

test.each([
  ['fr', 'Paul Martin n’a pas démenti que la société avait payé.'],
  ['en', 'Paul Martin did not deny that the company had paid.'],
] as const)('%s: a denial that is itself negated denies nothing', (language, text) => {
  expect(annotate(text, language).claims).toMatchObject([{ polarity: 'affirmed' }]);
});

test.each([
  ['fr', 'Paul Martin n’a pas dit comment la société avait payé la rançon.'],
  ['en', 'Paul Martin did not say how the company had paid the ransom.'],
] as const)('%s: who did not speak claims nothing: %s', (language, text) => {
  expect(annotate(text, language).claims).toEqual([]);
});

test('a union that claims members claims no attack', () => {
  expect(annotate('Le syndicat revendique 3 000 adhérents dans la région.', 'fr').claims).toEqual([]);
});
