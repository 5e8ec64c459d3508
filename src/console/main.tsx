import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { takeKeyFromFragment } from './session/key.ts'
import './styles.css'

takeKeyFromFragment()
createRoot(document.getElementById('app')!).render(<App />)
