import { writeFileSync } from 'node:fs';

/** Writes how many tests of a run passed, failed and were skipped, and what failed, in or beside a test, to the file that ATTRIBUNE_REPORT names. */
export default class Reporter {
  onTestRunEnd(modules, errorsOutside) {
    const counts = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    const faults = errorsOutside.map((error) => `Outside the tests: ${told(error)}`);
    for (const module of modules) {
      faults.push(...faultsOf(module, module.relativeModuleId));
      for (const suite of module.children.allSuites()) faults.push(...faultsOf(suite, `${module.relativeModuleId} > ${suite.fullName}`));
      for (const test of module.children.allTests()) {
        const { state, errors } = test.result();
        counts[state]++;
        if (state === 'failed') faults.push(`${module.relativeModuleId} > ${test.fullName}: ${errors.map(told).join('\n')}`);
      }
    }
    // What was still to come when the run ended did not pass.
    writeFileSync(process.env.ATTRIBUNE_REPORT, JSON.stringify({ ...counts, failed: counts.failed + counts.pending, faults }));
  }
}

function faultsOf(collection, name) {
  return collection.errors().map((error) => `${name}: ${told(error)}`);
}

function told({ name, message, stack }) {
  return stack?.includes(message) ? stack : `${name ?? 'Error'}: ${message}\n${stack ?? ''}`;
}
