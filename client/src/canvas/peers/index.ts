export { PeerCursors } from './PeerCursors.tsx'
