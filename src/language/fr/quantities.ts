import type { QuantityRules } from '../quantity-rules.ts';
import { wordSet } from '../word-set.ts';

export const quantities: QuantityRules = {
  decimalMark: ',',
  numberWords: new Map(
    'un une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'
      .split(' ')
      .map((word, index): [string, number] => [word, index === 0 ? 1 : index]),
  ),
  magnitudes: new Map([
    ['mille', 1e3],
    ['millier', 1e3],
    ['milliers', 1e3],
    ['million', 1e6],
    ['millions', 1e6],
    ['milliard', 1e9],
    ['milliards', 1e9],
    ['billion', 1e12],
    ['billions', 1e12],
    ['md', 1e9],
    ['mds', 1e9],
  ]),
  units: new Map([
    ['euro', 'EUR'],
    ['euros', 'EUR'],
    ['€', 'EUR'],
    ['dollar', 'USD'],
    ['dollars', 'USD'],
    ['$', 'USD'],
    ['livre', 'GBP'],
    ['livres', 'GBP'],
    ['£', 'GBP'],
    ['yen', 'JPY'],
    ['yens', 'JPY'],
    ['¥', 'JPY'],
    ['franc', 'CHF'],
    ['francs', 'CHF'],
    ['yuan', 'CNY'],
    ['yuans', 'CNY'],
    ['rouble', 'RUB'],
    ['roubles', 'RUB'],
    ['%', '%'],
    ['pour-cent', '%'],
  ]),
  calendar: wordSet(
    'janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche',
  ),
  ties: wordSet("d' de"),
};
