/** Made by vite.config.ts: brings the weights for statements without quotation marks. */
declare module 'attributions:load' {
  export function load(): Promise<void>;
}
