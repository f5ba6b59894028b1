import type { QuantityRules } from '../quantity-rules.ts';
import { wordSet } from '../word-set.ts';

export const quantities: QuantityRules = {
  decimalMark: '.',
  numberWords: new Map(
    'one two three four five six seven eight nine ten eleven twelve'
      .split(' ')
      .map((word, index): [string, number] => [word, index + 1]),
  ),
  magnitudes: new Map([
    ['hundred', 1e2],
    ['thousand', 1e3],
    ['million', 1e6],
    ['millions', 1e6],
    ['billion', 1e9],
    ['billions', 1e9],
    ['trillion', 1e12],
    ['m', 1e6],
    ['bn', 1e9],
    ['k', 1e3],
    ['mn', 1e6],
  ]),
  units: new Map([
    ['euro', 'EUR'],
    ['euros', 'EUR'],
    ['€', 'EUR'],
    ['dollar', 'USD'],
    ['dollars', 'USD'],
    ['$', 'USD'],
    ['us$', 'USD'],
    ['pound', 'GBP'],
    ['pounds', 'GBP'],
    ['£', 'GBP'],
    ['yen', 'JPY'],
    ['¥', 'JPY'],
    ['yuan', 'CNY'],
    ['rouble', 'RUB'],
    ['roubles', 'RUB'],
    ['rubles', 'RUB'],
    ['franc', 'CHF'],
    ['francs', 'CHF'],
    ['%', '%'],
    ['percent', '%'],
  ]),
  calendar: wordSet(
    'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday',
  ),
  ties: wordSet('of us american'),
};
