import { createInterface } from 'node:readline'
import { Command } from 'commander'
import { answerAssistant } from '../../assistants/index.ts'
import { askedBy, askingCommand, CommandFailure, say, type Whom } from '../ask/index.ts'

/** `golden-thread mcp`: an assistant on this machine reads maps, over standard input and output; nothing can be changed. */
export const mcpCommand = (): Command =>
  askingCommand(new Command('mcp'))
    .description('let an assistant read maps over standard input and output (Model Context Protocol)')
    .action(async (whom: Whom) => {
      const asked = await askedBy(whom)
      try {
        for await (const line of createInterface({ input: process.stdin })) {
          if (line.trim() === '') continue
          const answer = await answerAssistant(line, async (path) => {
            try {
              return { ok: true, text: await (await asked.ask(path)).text() }
            } catch (error) {
              if (error instanceof CommandFailure) return { ok: false, text: error.message }
              throw error
            }
          })
          if (answer !== undefined) say(answer)
        }
      } finally {
        await asked.close()
      }
    })
