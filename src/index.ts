/** The door of the engine: everything that the library offers, and that the service, the command and the benchmark go through. */
export { createAttributor } from './attributor.js';
export * from './door.js';
