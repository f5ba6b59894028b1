import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';

const origins = (given: string) => readConfig({ RECOUPE_RECONCILE_CORS: given }).reconcileOrigins;

describe('the origins that may use /reconcile', () => {
  it('are those named', () => {
    expect(origins('http://127.0.0.1:3333, https://refine.example')).toEqual([
      'http://127.0.0.1:3333',
      'https://refine.example',
    ]);
    expect(origins('none')).toEqual([]);
  });

  it.each(['*', 'refine.example', 'https://refine.example/', "https://a.example; script-src 'unsafe-inline'"])(
    'are not “%s”, which is no origin',
    (given) => {
      expect(() => origins(given)).toThrow(/RECOUPE_RECONCILE_CORS is wrong/);
    },
  );
});
