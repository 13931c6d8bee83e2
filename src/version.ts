/** Version of the engine: the package's own, held equal to package.json by a test. */
export const version = '0.1.0';

/** Name of the weights that rank the speakers. */
export const model = 'rules-2026-11';
