import type { Histogram } from './histogram.ts'

export type Labels = Readonly<Record<string, string>>

export interface HistogramFamily {
  readonly name: string
  readonly help: string
  readonly read: () => Iterable<readonly [Labels, Histogram]>
}

/**
 * A histogram in the text format of Prometheus (version 0.0.4), read from histograms. The client library has no public way to show numbers
 * that it did not count itself.
 */
export function histogramText({ name, help, read }: HistogramFamily): string {
  const lines = [`# HELP ${name} ${help}`, `# TYPE ${name} histogram`]
  for (const [labels, { bounds, counts, sum }] of read()) {
    let upTo = 0
    for (const [at, count] of counts.entries()) {
      upTo += count
      lines.push(`${name}_bucket${inBraces({ ...labels, le: String(bounds[at] ?? '+Inf') })} ${upTo}`)
    }
    lines.push(`${name}_sum${inBraces(labels)} ${sum}`, `${name}_count${inBraces(labels)} ${upTo}`)
  }
  return `${lines.join('\n')}\n`
}

function inBraces(labels: Labels): string {
  const pairs = Object.entries(labels).map(([label, value]) => `${label}="${escaped(value)}"`)
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`
}

const escaped = (value: string) => value.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')
