import { describe, expect, test } from 'vitest';
import { annotate } from '../../support/annotate.ts';

const mood = (text: string, language: 'fr' | 'en'): string | undefined => annotate(text, language).claims[0]?.modality;

describe('modality', () => {
  test.each([
    ['fr', 'Le ministre a déclaré que le plan était prêt.', 'asserted'],
    ['fr', 'Le ministre a déclaré que la société aurait payé la rançon.', 'conditional'],
    ['fr', 'Le ministre a déclaré que la société pourrait fermer demain.', 'possible'],
    ['fr', "Le ministre a déclaré que l'État ne peut pas payer cette somme.", 'asserted'],
    ['fr', '« Nul ne peut se faire justice soi-même », a déclaré le ministre.', 'asserted'],
    ['fr', 'Le ministre a promis de baisser les impôts cette année.', 'intended'],
    ['fr', 'Le ministre a demandé si la société avait payé la rançon.', 'possible'],
    ['fr', 'Le ministre a déclaré que les salariés doivent partir lundi.', 'demanded'],
    ['fr', '« Je partirai demain matin », a déclaré le ministre.', 'intended'],
    ['en', 'The minister said the plan was ready.', 'asserted'],
    ['en', 'The minister said the company allegedly paid the ransom.', 'conditional'],
    ['en', 'The minister said the company might close tomorrow.', 'possible'],
    ['en', 'The minister vowed to cut taxes this year.', 'intended'],
    ['en', 'The minister told the company to close the plant.', 'demanded'],
    ['en', 'The minister said the workers must leave on Monday.', 'demanded'],
    ['en', '"I will leave tomorrow morning," the minister said.', 'intended'],
    ['en', 'The minister said his party will lose the election.', 'asserted'],
  ] as const)('%s: %s is %s', (language, text, expected) => {
    expect(mood(text, language)).toBe(expected);
  });
});
