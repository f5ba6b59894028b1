/** Every measurement of language quality, one after the other: `npm run eval [-- --data FOLDER] [--test]`. */
await import('./eval.ts');
await import('./eval-claims.ts');
