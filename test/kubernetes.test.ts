/** There is no cluster here. So the manifest is parsed, and held to the Dockerfile, the settings and the routes that it speaks of. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { readSettings, type Settings, settingsTable } from '../routes/settings.js';
import { version } from '../src/index.js';
import { service } from './routes/service.js';

const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');

interface Probe {
  httpGet: { path: string; port: string };
  periodSeconds: number;
  failureThreshold: number;
}
interface Amounts {
  cpu: string;
  memory: string;
}
interface Container {
  image: string;
  ports: { name: string; containerPort: number }[];
  env: { name: string; value: string }[];
  resources: { requests: Amounts; limits: Amounts };
  startupProbe: Probe;
  readinessProbe: Probe;
  livenessProbe: Probe;
  securityContext: object;
  volumeMounts: { name: string; mountPath: string }[];
}
interface Manifest {
  kind: string;
  metadata: { name: string };
  // biome-ignore lint/suspicious/noExplicitAny: each kind has a form of its own, and the tests say what they expect of it.
  spec: any;
}

const documents = parseAllDocuments(read('deploy/kubernetes.yaml'), { version: '1.1', uniqueKeys: true });
const manifests = documents.map((document) => document.toJS() as Manifest);
const the = (kind: string) => {
  const found = manifests.filter((manifest) => manifest.kind === kind);
  expect(found).toHaveLength(1);
  return (found[0] as Manifest).spec;
};
const pod = the('Deployment').template;
const container: Container = pod.spec.containers[0];
const settings: Settings = readSettings(Object.fromEntries(container.env.map(({ name, value }) => [name, value])));
const dockerfile = read('Dockerfile');

const mebibytes = (amount: string) => Number(/^(\d+)Mi$/.exec(amount)?.[1]);

describe('the manifest for Kubernetes', () => {
  test('is well-formed, and all its parts mean the same pods', () => {
    for (const document of documents) expect([...document.errors, ...document.warnings]).toEqual([]);
    expect(manifests.map(({ metadata }) => metadata.name)).toEqual(manifests.map(() => 'attribune'));
    const { labels } = pod.metadata;
    expect(the('Deployment').selector.matchLabels).toEqual(labels);
    expect(the('Service').selector).toEqual(labels);
    expect(the('PodDisruptionBudget').selector.matchLabels).toEqual(labels);
    expect(the('NetworkPolicy').podSelector.matchLabels).toEqual(labels);
    expect(the('HorizontalPodAutoscaler').scaleTargetRef).toEqual({ apiVersion: 'apps/v1', kind: 'Deployment', name: 'attribune' });
  });

  test('runs this version, on the port and as the user of the Dockerfile', () => {
    expect(container.image).toBe(`attribune:${version}`);
    expect(container.ports).toEqual([{ name: 'http', containerPort: Number(/^EXPOSE (\d+)$/m.exec(dockerfile)?.[1]) }]);
    const [, user, group] = /^USER (\d+):(\d+)$/m.exec(dockerfile) ?? [];
    expect(pod.spec.securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: Number(user), runAsGroup: Number(group) });
    expect(the('Service').ports).toMatchObject([{ targetPort: 'http' }]);
  });

  test('lets the container do nothing but its work', () => {
    expect(container.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
    expect(pod.spec).toMatchObject({
      automountServiceAccountToken: false,
      securityContext: { seccompProfile: { type: 'RuntimeDefault' } },
    });
    expect(the('NetworkPolicy')).toMatchObject({ policyTypes: ['Ingress', 'Egress'], egress: [] });
  });

  test('sets nothing that is no setting, and values that can be used', () => {
    const known = settingsTable();
    for (const { name, value } of container.env) {
      expect(known).toContain(`| \`${name}\` |`);
      expect(value).toBeTypeOf('string');
    }
    expect(container.volumeMounts.some(({ mountPath }) => settings.API_KEYS_FILE.startsWith(`${mountPath}/`))).toBe(true);
  });

  test('asks addresses that there are, and those that mean it', async () => {
    const { app } = service();
    await app.ready();
    const { startupProbe, readinessProbe, livenessProbe } = container;
    for (const { httpGet } of [startupProbe, readinessProbe, livenessProbe]) {
      expect(app.hasRoute({ method: 'GET', url: httpGet.path })).toBe(true);
      expect(httpGet.port).toBe('http');
    }
    expect(readinessProbe.httpGet.path).toBe('/readyz');
    // While it stops it is not ready, and must not be killed for it.
    expect(livenessProbe.httpGet.path).toBe('/livez');
  });

  test('gives as many cores as workers, and the memory that they may take', () => {
    const { requests, limits } = container.resources;
    expect(Number(requests.cpu)).toBe(settings.WORKERS);
    expect(Number(limits.cpu)).toBeGreaterThan(settings.WORKERS);
    // 150 MiB for the process with one idle thread; then for each thread 48 for what lives a moment on its heap, WORKER_HEAP for what lasts, and half
    // of WORKER_HEAP for what lies outside of heaps.
    const needed = 150 + settings.WORKERS * (48 + settings.WORKER_HEAP * 1.5);
    expect(mebibytes(requests.memory)).toBeGreaterThanOrEqual(needed * 0.9);
    expect(mebibytes(limits.memory)).toBeGreaterThanOrEqual(needed * 1.25);
  });

  test('leaves time to stop: for the balancer to notice, and for what is in flight', () => {
    const { SHUTDOWN_DELAY, SHUTDOWN_GRACE, ARTICLE_TIMEOUT } = settings;
    expect(pod.spec.terminationGracePeriodSeconds * 1000).toBeGreaterThan(SHUTDOWN_DELAY + SHUTDOWN_GRACE);
    expect(SHUTDOWN_GRACE).toBeGreaterThan(ARTICLE_TIMEOUT);
    const { periodSeconds, failureThreshold } = container.readinessProbe;
    expect(SHUTDOWN_DELAY).toBeGreaterThanOrEqual(periodSeconds * failureThreshold * 1000);
    expect(the('PodDisruptionBudget').minAvailable).toBeLessThan(the('HorizontalPodAutoscaler').minReplicas);
  });
});
