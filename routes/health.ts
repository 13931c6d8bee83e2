/** What a container asks itself: exit code 0 where this machine's service is ready, 1 where it is not. Needs nothing but Node. */
const patience = 4000;
// Not by way of the settings, whose checking costs half a second of CPU each time.
const HOST = process.env.HOST?.trim() || '127.0.0.1';
const PORT = process.env.PORT?.trim() || '8080';
const everywhere: Record<string, string> = { '0.0.0.0': '127.0.0.1', '::': '[::1]' };
const host = everywhere[HOST] ?? (HOST.includes(':') ? `[${HOST}]` : HOST);

try {
  const { ok } = await fetch(`http://${host}:${PORT}/readyz`, { signal: AbortSignal.timeout(patience) });
  process.exitCode = ok ? 0 : 1;
} catch {
  process.exitCode = 1;
}
