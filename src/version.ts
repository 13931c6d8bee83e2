/** Version of the engine: the package's own, held equal to package.json by a test. */
export const version = '0.1.0';

/** Name of the learned models and the weights that they start from. */
export const model = 'trees-2026-11';
