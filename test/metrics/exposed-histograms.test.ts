import { expect, test } from 'vitest'
import { histogramText } from '../../src/metrics/exposed-histograms.ts'
import { Histogram } from '../../src/metrics/histogram.ts'

test('a histogram counts up to each bound, and its labels may hold any text', () => {
  const histogram = new Histogram([1, 2.5])
  for (const value of [0.5, 2, 2, 7]) histogram.observe(value)
  expect(
    histogramText({
      name: 'waits',
      help: 'How long it took',
      read: () => [
        [{ route: 'a"b\\c\nd' }, histogram],
        [{}, new Histogram([1])],
      ],
    }),
  ).toBe(`# HELP waits How long it took
# TYPE waits histogram
waits_bucket{route="a\\"b\\\\c\\nd",le="1"} 1
waits_bucket{route="a\\"b\\\\c\\nd",le="2.5"} 3
waits_bucket{route="a\\"b\\\\c\\nd",le="+Inf"} 4
waits_sum{route="a\\"b\\\\c\\nd"} 11.5
waits_count{route="a\\"b\\\\c\\nd"} 4
waits_bucket{le="1"} 0
waits_bucket{le="+Inf"} 0
waits_sum 0
waits_count 0
`)
})
