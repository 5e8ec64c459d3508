import { expect, test } from 'vitest'
import {
  formerVariables,
  ignoredVariables,
  misspeltVariables,
  readConfig,
  VARIABLES,
} from '../../src/config.ts'
import { code, read } from '../house/sources.ts'

test('all that is wrong with a configuration is said at once, a line each, and no value is repeated', () => {
  const env = {
    DATABASE_URL: 'mysql://someone:hunter2@db/shop',
    SELLERS_CENTER_PORT: '70000',
    SELLERS_CENTER_ADMIN_TOKEN: 'hunter2',
    SELLERS_CENTER_PROFIL: 'live',
  }
  let said = ''
  try {
    readConfig({ sandbox: 'perhaps' }, env, [({ host }) => `nobody listens on ${host}`])
  } catch (error) {
    said = (error as Error).message
  }
  expect(said.split('\n')).toEqual([
    'SELLERS_CENTER_PROFIL is no setting; is SELLERS_CENTER_PROFILE meant?',
    'port (or SELLERS_CENTER_PORT) must be an integer from 0 to 65535',
    'databaseUrl (or DATABASE_URL) must be a URL such as postgres://user:password@host:5432/database',
    'sandbox (or SELLERS_CENTER_SANDBOX) must be true or false',
    'adminToken (or SELLERS_CENTER_ADMIN_TOKEN) must be a text of at least 16 characters',
    'nobody listens on 127.0.0.1',
  ])
})

test.each([
  'mysql://u@h/d',
  'postgres:/h/d',
  'u:p@h/d',
  'postgres://h:99999/d',
  'postgres://[::1/d',
  'http://h/d',
])('%s is no database URL', (databaseUrl) => {
  expect(() => readConfig({ databaseUrl })).toThrow('databaseUrl (or DATABASE_URL) must be')
})

test.each([
  'postgres://h/d',
  'postgresql://u:p%40@h:5432/d?sslmode=require',
  'postgres://u:p@/d?host=/run/pg',
])('%s is a database URL', (databaseUrl) => {
  expect(readConfig({ databaseUrl }).databaseUrl).toBe(databaseUrl)
})

test('a variable that is close to no setting is named and ignored; those of the client and of Kubernetes are known', () => {
  const env = {
    SELLERS_CENTER_TEST: '1',
    SELLERS_CENTER_IMAGE_TAG: 'v1',
    SELLERS_CENTER_URL: 'http://127.0.0.1:8080',
    SELLERS_CENTER_API_KEY: 'a key',
    SELLERS_CENTER_SERVICE_HOST: '10.0.0.1',
    SELLERS_CENTER_PORT: 'tcp://10.0.0.1:8080',
    SELLERS_CENTER_PORT_8080_TCP_ADDR: '10.0.0.1',
    PATH: '/bin',
  }
  expect(ignoredVariables(env)).toEqual(['SELLERS_CENTER_TEST', 'SELLERS_CENTER_IMAGE_TAG'])
  expect(readConfig({}, env).port).toBe(8080)
})

test.each([
  ['SELLERS_CENTER_DATABASE', 'SELLERS_CENTER_DATABASE_URL'],
  ['SELLERS_CENTER_TOKEN', 'SELLERS_CENTER_ADMIN_TOKEN'],
  ['SELLERS_CENTER_CORS', 'SELLERS_CENTER_CORS_ORIGINS'],
  ['SELLERS_CENTER_ULR', 'SELLERS_CENTER_URL'],
])('%s is refused, because %s is meant', (name, meant) => {
  const message = `${name} is no setting; is ${meant} meant?`
  expect(() => readConfig({}, { [name]: 'x' })).toThrow(message)
  expect(misspeltVariables({ [name]: 'x' })).toEqual([message])
})

test('a variable under its former name works, and is named with the one of today', () => {
  const env = { SELLERS_CENTER_BODY_MS_MAX: '5000', SELLERS_CENTER_BODIES_BYTES_MAX: '' }
  expect(readConfig({}, env).bodyTimeoutMs).toBe(5_000)
  expect(formerVariables(env)).toEqual([['SELLERS_CENTER_BODY_MS_MAX', 'SELLERS_CENTER_BODY_TIMEOUT_MS']])
  expect(ignoredVariables(env)).toEqual([])
})

test('a variable under both names is refused, because one of the values would be lost', () => {
  const env = { SELLERS_CENTER_BODY_MS_MAX: '5000', SELLERS_CENTER_BODY_TIMEOUT_MS: '6000' }
  expect(() => readConfig({}, env)).toThrow(
    'SELLERS_CENTER_BODY_MS_MAX is the former name of SELLERS_CENTER_BODY_TIMEOUT_MS: set one of them',
  )
})

test('every variable that the program reads is known to it', () => {
  const mentioned = code
    .filter(({ path }) => /^(src|client|bin|scripts)\//.test(path))
    .flatMap(({ path }) => [...read(path).matchAll(/SELLERS_CENTER_[A-Z_]+/g)].map(([name]) => name))
    .filter((name) => !name.endsWith('_'))
  expect(mentioned.filter((name) => !VARIABLES.includes(name))).toEqual([])
  expect(mentioned).toContain('SELLERS_CENTER_API_KEY')
})
