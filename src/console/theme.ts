import { createTheme, type CSSVariablesResolver } from '@mantine/core'

/** What the server allows styles that are made while the app runs. */
export const styleNonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''

// The package that keeps a page from scrolling below a dialog looks for it here.
Object.assign(globalThis, { __webpack_nonce__: styleNonce })

export const theme = createTheme({
  primaryColor: 'blue',
  primaryShade: { light: 8, dark: 8 },
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  headings: { fontWeight: '600', sizes: { h1: { fontSize: '1.375rem' }, h2: { fontSize: '1.0625rem' } } },
  defaultRadius: 'sm',
  cursorType: 'pointer',
})

/** Those of Mantine are too pale for text on what is chosen. */
export const colours: CSSVariablesResolver = () => ({
  variables: {},
  light: { '--mantine-color-dimmed': '#55606b', '--mantine-color-anchor': '#0b5cad' },
  dark: {
    '--mantine-color-dimmed': '#a5afb9',
    '--mantine-color-anchor': '#74b3f2',
    '--mantine-color-body': '#14171b',
    '--mantine-color-text': '#dde3e8',
  },
})
