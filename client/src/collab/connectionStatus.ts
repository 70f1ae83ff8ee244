export type ConnectionStatus = 'connecting' | 'saved' | 'saving' | 'offline' | 'not-saved' | 'refused'
