// The name dialog is fetched by itself, when somebody asks for it.
export { Avatar } from './Avatar.tsx'
export { PersonMenu } from './PersonMenu.tsx'
