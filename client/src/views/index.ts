export { Presenter } from './Presenter.tsx'
export { ViewsDialog } from './ViewsDialog.tsx'
