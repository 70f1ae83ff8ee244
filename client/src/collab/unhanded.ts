import type * as Y from 'yjs'

/**
 * The transactions of this page whose update has not been handed over yet. An update that is only listened for can be
 * missed: one listener that throws keeps it from all that come after. A transaction is seen when it begins, and stays
 * here until its update has come; so what was missed is known, and can never pass for saved.
 */
export interface Unhanded {
  /** The update of this transaction has been taken over. */
  handed(transaction: Y.Transaction): void
  /** All that the document holds has been taken over. */
  allHanded(): void
  /** Something was changed here that was never taken over. */
  any(): boolean
  stop(): void
}

/** Transactions of `remote` are what the server sent, and are nothing to hand over. */
export function watchUnhanded(doc: Y.Doc, remote: unknown): Unhanded {
  const begun = new Set<Y.Transaction>()
  const begin = (transaction: Y.Transaction) => {
    if (transaction.origin !== remote) begun.add(transaction)
  }
  doc.on('beforeTransaction', begin)
  return {
    handed: (transaction) => begun.delete(transaction),
    allHanded: () => begun.clear(),
    any() {
      for (const transaction of begun) {
        if (hasChanged(transaction)) return true
        if (isOver(transaction)) begun.delete(transaction)
      }
      return false
    },
    stop: () => doc.off('beforeTransaction', begin),
  }
}

/** Its state afterwards is only known once it is over. */
const isOver = (transaction: Y.Transaction): boolean => transaction.afterState.size > 0

const hasChanged = ({ deleteSet, beforeState, afterState }: Y.Transaction): boolean =>
  deleteSet.clients.size > 0 ||
  [...afterState].some(([client, clock]) => (beforeState.get(client) ?? 0) !== clock)
