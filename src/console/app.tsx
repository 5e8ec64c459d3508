import { MantineProvider } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { BrowserRouter, Route, Routes } from 'react-router'
import { BatchPage } from './batches/batch-page.tsx'
import { BatchesPage } from './batches/batches-page.tsx'
import { OrderPage } from './orders/order-page.tsx'
import { OrdersPage } from './orders/orders-page.tsx'
import { Loading, NotFound } from './parts/states.tsx'
import { SessionGate } from './session/session.tsx'
import { Shell } from './shell/shell.tsx'
import { colours, styleNonce, theme } from './theme.ts'

const OverviewPage = lazy(() => import('./overview/overview-page.tsx'))
const WebhooksPage = lazy(() => import('./webhooks/webhooks-page.tsx'))
const WebhookPage = lazy(() => import('./webhooks/webhook-page.tsx'))
const CancelListPage = lazy(() => import('./cancel-list/cancel-list-page.tsx'))
const KeysPage = lazy(() => import('./keys/keys-page.tsx'))
const ErrorPage = lazy(() => import('./reasons/error-page.tsx'))

const basename = new URL(document.baseURI).pathname

export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={colours}
      defaultColorScheme="auto"
      getStyleNonce={() => styleNonce}
    >
      <BrowserRouter basename={basename} useTransitions={false}>
        <SessionGate>
          <Shell>
            <Suspense fallback={<Loading what="the page" />}>
              <Routes>
                <Route index element={<OverviewPage />} />
                <Route path="orders" element={<OrdersPage />} />
                <Route path="orders/:number" element={<OrderPage />} />
                <Route path="cancel" element={<CancelListPage />} />
                <Route path="batches" element={<BatchesPage />} />
                <Route path="batches/:id" element={<BatchPage />} />
                <Route path="webhooks" element={<WebhooksPage />} />
                <Route path="webhooks/:id" element={<WebhookPage />} />
                <Route path="keys" element={<KeysPage />} />
                <Route path="errors/:code" element={<ErrorPage />} />
                <Route path="*" element={<NotFound />} />
              </Routes>
            </Suspense>
          </Shell>
        </SessionGate>
      </BrowserRouter>
    </MantineProvider>
  )
}
