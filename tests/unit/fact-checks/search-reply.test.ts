import { describe, expect, it } from 'vitest';
import type { FactCheck } from '../../../src/domain/fact-check.ts';
import { toSearchReply } from '../../../src/fact-checks/search-reply.ts';

const BATS: FactCheck = {
  id: 'f-1',
  claimReviewed: 'Bats are blind.',
  language: 'en',
  claimant: { name: 'a proverb', type: null },
  claimDate: null,
  appearances: [],
  publisher: { name: 'Checks', site: 'checks.example' },
  url: 'https://checks.example/bats',
  title: 'Bats see well',
  reviewDate: '2019-05-02',
  textualRating: 'False',
  numericRating: null,
  verdict: 'false',
};

describe("Google's reply", () => {
  it('has the names and times of Google', () => {
    expect(toSearchReply([{ ...BATS, claimDate: '2018-01-31T23:30:00-02:00' }], 'more')).toEqual({
      claims: [
        {
          text: 'Bats are blind.',
          claimant: 'a proverb',
          claimDate: '2018-02-01T01:30:00Z',
          claimReview: [
            {
              publisher: { name: 'Checks', site: 'checks.example' },
              url: 'https://checks.example/bats',
              title: 'Bats see well',
              reviewDate: '2019-05-02T00:00:00Z',
              textualRating: 'False',
              languageCode: 'en',
            },
          ],
        },
      ],
      nextPageToken: 'more',
    });
  });

  it('leaves out what is not known', () => {
    const bare = {
      ...BATS,
      claimant: null,
      publisher: { name: null, site: 'checks.example' },
      title: null,
      reviewDate: null,
      textualRating: null,
      language: null,
    };
    expect(toSearchReply([bare], null)).toEqual({
      claims: [
        {
          text: 'Bats are blind.',
          claimReview: [{ publisher: { site: 'checks.example' }, url: 'https://checks.example/bats' }],
        },
      ],
    });
  });

  it.each([
    ['2018', undefined],
    ['2018-05', undefined],
    ['2018-05-02', '2018-05-02T00:00:00Z'],
    ['2018-05-02T10:11:12.131415Z', '2018-05-02T10:11:12Z'],
    ['2018-05-02 10:11', '2018-05-02T10:11:00Z'],
    ['2018-05-02T10:11:12+00:00', '2018-05-02T10:11:12Z'],
    ['2018-05-02T99', '2018-05-02T00:00:00Z'],
  ])('writes the date %s as %s', (reviewDate, time) => {
    expect(toSearchReply([{ ...BATS, reviewDate }], null).claims[0]?.claimReview[0]?.reviewDate).toBe(time);
  });

  it('puts reviews of one claim together, and no others', () => {
    const others = [
      { ...BATS, claimReviewed: 'Bats are deaf.', url: 'https://checks.example/2' },
      { ...BATS, claimReviewed: 'bats are blind', url: 'https://checks.example/3' },
      { ...BATS, claimant: { name: 'Aristotle', type: 'person' as const }, url: 'https://checks.example/4' },
      { ...BATS, claimDate: '2001-01-01', url: 'https://checks.example/5' },
    ];
    const { claims } = toSearchReply([BATS, ...others], null);
    expect(claims.map(({ claimReview }) => claimReview.map(({ url }) => url.slice(-4)))).toEqual([
      ['bats', 'le/3'],
      ['le/2'],
      ['le/4'],
      ['le/5'],
    ]);
  });

  it('has a list without claims where there are none', () => {
    expect(toSearchReply([], null)).toEqual({ claims: [] });
  });
});
