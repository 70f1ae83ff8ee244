import type { MatrixDefinition, Register } from '@golden-thread/shared/model'
import { screenWords, commandWords as words } from '../text/index.ts'
import { type Command, SCREENS, type Screen, type Workspace } from '../workspace/index.ts'

/** The ways to each screen, each matrix and each register of the framework. */
export function goCommands(
  workspace: Workspace,
  screens: readonly Screen[],
  matrices: readonly MatrixDefinition[],
  registers: readonly Register[],
): Command[] {
  const group = words.groups.go
  return [
    ...screens.map((screen) => ({
      id: `go-${screen}`,
      group,
      title: words.screen(screenWords[screen]),
      // The same key for a screen in every map, whatever its framework has.
      keys: `${SCREENS.indexOf(screen) + 1}`,
      run: () => workspace.go({ screen }),
    })),
    ...matrices.map((matrix) => ({
      id: `matrix-${matrix.id}`,
      group,
      title: words.matrix(matrix.title),
      run: () => workspace.go({ screen: 'matrix', matrix: matrix.id }),
    })),
    ...registers.map(({ id, title }) => ({
      id: `register-${id}`,
      group,
      title: words.register(title),
      run: () => workspace.go({ screen: 'register', register: id }),
    })),
    {
      id: 'go-framework',
      group,
      title: words.screen(screenWords.framework),
      run: () => workspace.go({ screen: 'framework' }),
    },
    { id: 'maps', group, title: words.maps, run: () => location.assign('/') },
  ]
}
