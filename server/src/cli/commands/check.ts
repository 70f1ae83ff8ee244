import type { FindingAnswer } from '@golden-thread/shared/answers'
import { Command, Option } from 'commander'
import { askedBy, askingCommand, askJson, EXIT, say, sayJson, type Whom } from '../ask/index.ts'

/** The gravest first. */
const SEVERITIES = ['gap', 'risk', 'note'] as const

interface CheckOptions extends Whom {
  readonly severity: (typeof SEVERITIES)[number]
  readonly json?: true
}

/** `golden-thread check MAP`: for a pipeline that must not go on while something is uncovered. */
export const checkCommand = (): Command =>
  askingCommand(new Command('check'))
    .description('list what is open in a map; ends with 1 where there is any')
    .argument('<map>', 'the id of a map')
    .addOption(
      new Option('--severity <severity>', 'look at these and graver ones').choices(SEVERITIES).default('gap'),
    )
    .option('--json', 'the findings as JSON')
    .action(async (map: string, { severity, json, ...whom }: CheckOptions) => {
      const asked = await askedBy(whom)
      try {
        const path = `/api/maps/${encodeURIComponent(map)}/findings.json`
        const findings = openFindings(await askJson<readonly FindingAnswer[]>(asked, path), severity)
        if (json) sayJson(findings)
        else for (const finding of findings) say(`${finding.severity}\t${finding.sentence}`)
        if (!json && findings.length === 0) say(`Nothing is open of severity ${severity} or graver.`)
        process.exitCode = findings.length > 0 ? EXIT.no : EXIT.done
      } finally {
        await asked.close()
      }
    })

/** Findings that nobody accepted, of this severity or a graver one. */
export function openFindings(
  findings: readonly FindingAnswer[],
  severity: (typeof SEVERITIES)[number],
): readonly FindingAnswer[] {
  const counted: readonly string[] = SEVERITIES.slice(0, SEVERITIES.indexOf(severity) + 1)
  return findings.filter((finding) => finding.accepted === null && counted.includes(finding.severity))
}
