import { describe, expect, test } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import { type Config, readConfig, variableOf } from '../src/config.ts'
import { paths, read } from './house/sources.ts'

const KUBERNETES = 'deploy/kubernetes/'
const { closeTimeoutMs, bodyThreads, bodyThreadMiBMax, bodyMemoryBytesMax } = readConfig()
const { version } = JSON.parse(read('package.json')) as { version: string }

interface Service {
  readonly image: string
  readonly build?: string
  readonly pull_policy?: string
  readonly command?: readonly string[]
  readonly read_only?: boolean
  readonly stop_grace_period?: string
  readonly environment?: Readonly<Record<string, string | number>>
  readonly networks?: {
    readonly default: { readonly aliases?: readonly string[]; readonly ipv4_address?: string }
  }
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>
  readonly networks: {
    readonly default: { readonly ipam: { readonly config: readonly { subnet: string; ip_range: string }[] } }
  }
}

interface Container {
  readonly image: string
  readonly args: readonly string[]
  readonly ports: readonly { readonly name: string; readonly containerPort: number }[]
  readonly env: readonly { readonly name: string; readonly value?: string }[]
  readonly lifecycle?: { readonly preStop: { readonly exec: { readonly command: readonly string[] } } }
  readonly resources: { readonly limits: { readonly memory: string } }
  readonly securityContext: object
  readonly startupProbe: Probe
  readonly livenessProbe: Probe
  readonly readinessProbe: Probe
}

interface Probe {
  readonly httpGet: { readonly path: string; readonly port: string }
}

/** The members that are looked at, of whichever kind has them. */
interface Manifest {
  readonly kind: string
  readonly metadata: { readonly name: string; readonly labels: Readonly<Record<string, string>> }
  readonly spec: {
    readonly ports: readonly { readonly targetPort: string }[]
    readonly podSelector: { readonly matchLabels: Readonly<Record<string, string>> }
    readonly policyTypes: readonly string[]
    readonly ingress: readonly {
      readonly from?: readonly object[]
      readonly ports: readonly { port: string }[]
    }[]
    readonly template: {
      readonly metadata: { readonly labels: Readonly<Record<string, string>> }
      readonly spec: {
        readonly terminationGracePeriodSeconds: number
        readonly containers: readonly [Container]
      }
    }
  }
}

describe('compose.yaml', () => {
  const { services, networks } = parse(read('compose.yaml'), { merge: true }) as Compose
  const ours = Object.entries(services).filter(([, { build }]) => build !== undefined)
  const serving = ours.filter(([, { command }]) => command?.[0] === 'serve')

  test('builds what is ours from the clone, and never asks a registry for it', () => {
    expect(ours.map(([name]) => name)).toEqual(['api-1', 'api-2', 'worker-1', 'worker-2'])
    for (const [, { build, pull_policy }] of ours) expect([build, pull_policy]).toEqual(['.', 'build'])
    for (const { image, build } of Object.values(services)) expect(build ?? image).toMatch(/^\.$|:\d/)
  })

  test('gives a process the time in which it stops', () => {
    for (const [, { stop_grace_period }] of ours)
      expect(Number.parseInt(stop_grace_period!) * 1000).toBeGreaterThan(closeTimeoutMs)
  })

  test('keeps everything in PostgreSQL, since nothing else can be written', () => {
    for (const [, { read_only, environment }] of ours) {
      expect(read_only).toBe(true)
      expect(environment!['DATABASE_URL']).toMatch(/^postgres:/)
    }
  })

  test('believes the proxy, whose address no other container can get', () => {
    const address = services['proxy']!.networks!.default.ipv4_address
    for (const [, { environment }] of serving)
      expect(environment!['SELLERS_CENTER_TRUST_PROXY']).toBe(address)
    expect(networks.default.ipam.config).toEqual([{ subnet: '172.30.0.0/24', ip_range: '172.30.0.128/25' }])
    expect(address).toBe('172.30.0.10')
  })

  test('has its proxy look the serving processes up while it runs, by a name that they all have', () => {
    const proxy = read('deploy/proxy/nginx.conf').replaceAll(/#.*/g, '')
    expect(proxy).toMatch(/resolver 127\.0\.0\.11 valid=1s/)
    const [, name, port] = /set \$api (\w+):(\d+);/.exec(proxy)!
    for (const [, { networks }] of serving) expect(networks!.default.aliases).toEqual([name])
    expect(port).toBe(String(readConfig().port))
    expect([...proxy.matchAll(/proxy_pass ([^;]+);/g)].map(([, to]) => to)).toEqual([
      'http://$api',
      'http://$api',
      'http://$api',
    ])
    const [, doors] = /location ~ (\S+) \{\s*proxy_pass/.exec(proxy)!
    const open = new RegExp(doors!)
    for (const path of ['/api/v1/orders/', '/seller/v1/me'])
      expect([path, open.test(path)]).toEqual([path, true])
    for (const path of ['/admin/v1/merchants', '/metrics', '/x/api/v1/'])
      expect([path, open.test(path)]).toEqual([path, false])
    expect(proxy).not.toMatch(/^\s*upstream\b/m)
  })
})

describe('the manifests for Kubernetes', () => {
  const kustomization = parse(read(`${KUBERNETES}kustomization.yaml`)) as {
    resources: string[]
    images: { name: string; newName: string; newTag: string }[]
  }
  const manifests = kustomization.resources.flatMap((file) =>
    parseAllDocuments(read(KUBERNETES + file)).map((document) => document.toJS() as Manifest),
  )
  const of = (kind: string) => manifests.filter((manifest) => manifest.kind === kind)
  const pods = of('Deployment').map(({ spec: { template } }) => ({
    labels: template.metadata.labels,
    stopS: template.spec.terminationGracePeriodSeconds,
    container: template.spec.containers[0],
  }))

  test('are all applied', () => {
    const files = paths.flatMap((path) =>
      path.startsWith(KUBERNETES) ? [path.slice(KUBERNETES.length)] : [],
    )
    expect([...kustomization.resources, 'kustomization.yaml'].sort()).toEqual(files)
    expect(pods.map(({ container }) => container.args[0])).toEqual(['serve', 'work'])
  })

  test('take the image of this version from a registry that has to be named', () => {
    expect(kustomization.images).toEqual([
      { name: 'sellers-center', newName: 'registry.example/sellers-center', newTag: version },
    ])
    for (const { container } of pods) expect(container.image).toBe('sellers-center')
  })

  test('give a process the time in which it stops, after the pause before it', () => {
    for (const { container, stopS } of pods) {
      const [command, seconds] = container.lifecycle?.preStop.exec.command ?? ['sleep', '0']
      expect(command).toBe('sleep')
      expect(stopS * 1000).toBeGreaterThan(Number(seconds) * 1000 + closeTimeoutMs)
    }
  })

  test('give a process that serves the memory that its bodies may take', () => {
    const [mebibytes] = pods.map(({ container }) => Number.parseInt(container.resources.limits.memory) * 1024)
    expect(mebibytes).toBeGreaterThan(bodyThreads * bodyThreadMiBMax + bodyMemoryBytesMax / 2 ** 20 + 375)
  })

  test('let nothing be written, and keep everything in PostgreSQL', () => {
    for (const { container } of pods) {
      expect(container.securityContext).toMatchObject({ readOnlyRootFilesystem: true })
      expect(container.env.map(({ name }) => name)).toContain('DATABASE_URL')
    }
  })

  test('probe at the port of the operator', () => {
    for (const { container } of pods) {
      const { startupProbe, livenessProbe, readinessProbe } = container
      expect(
        [startupProbe, livenessProbe, readinessProbe].map(({ httpGet: { path, port } }) => [path, port]),
      ).toEqual([
        ['/readyz', 'operator'],
        ['/livez', 'operator'],
        ['/readyz', 'operator'],
      ])
    }
  })

  test('let sellers to the port for them, only Prometheus to that of the operator, and every pod out', () => {
    const [{ spec: policy }, ...more] = of('NetworkPolicy') as [Manifest]
    expect(more).toEqual([])
    for (const { labels } of pods) expect(labels).toMatchObject(policy.podSelector.matchLabels)
    expect(policy.policyTypes).toEqual(['Ingress'])
    expect(
      policy.ingress.map(({ from, ports }) => [ports.map(({ port }) => port), from !== undefined]),
    ).toEqual([
      [['http'], false],
      [['operator'], true],
    ])
    expect(of('Service').flatMap(({ spec }) => spec.ports.map(({ targetPort }) => targetPort))).toEqual([
      'http',
    ])
    for (const { container } of pods) {
      const port = container.ports.find(({ name }) => name === 'operator')!.containerPort
      expect(container.env).toContainEqual({ name: 'SELLERS_CENTER_ADMIN_PORT', value: String(port) })
    }
  })
})

test.each(['compose.yaml', `${KUBERNETES}api.yaml`, `${KUBERNETES}worker.yaml`])(
  '%s sets what can be set, and keeps what is for the operator off the port of the sellers',
  (path) => {
    const settings = Object.keys(readConfig()).map((name) => variableOf(name as keyof Config))
    const set = [...read(path).matchAll(/(SELLERS_CENTER_\w+)[:,]/g)].map(([, name]) => name!)
    expect(set.filter((name) => !settings.includes(name))).toEqual([])
    expect(set).toEqual(expect.arrayContaining(['SELLERS_CENTER_ADMIN_HOST', 'SELLERS_CENTER_ADMIN_PORT']))
  },
)
