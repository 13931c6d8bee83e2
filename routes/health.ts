/** What a container asks itself: exit code 0 where this machine's service is ready, 1 where it is not. Needs nothing but Node. */
import { readSettings } from './settings.js';

const patience = 4000;
const { HOST, PORT } = readSettings(process.env);
const everywhere: Record<string, string> = { '0.0.0.0': '127.0.0.1', '::': '[::1]' };
const host = everywhere[HOST] ?? (HOST.includes(':') ? `[${HOST}]` : HOST);

try {
  const { ok } = await fetch(`http://${host}:${PORT}/readyz`, { signal: AbortSignal.timeout(patience) });
  process.exitCode = ok ? 0 : 1;
} catch {
  process.exitCode = 1;
}
