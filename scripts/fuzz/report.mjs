// What a run found: failures with the input that shows them, and one line a target.

export function newReport() {
  const failures = [];
  return {
    failures,
    failure(target, what, input) {
      failures.push({ target, what, input });
      if (failures.length <= 20)
        console.error(`failed: ${target}: ${what}\n  input: ${JSON.stringify(input).slice(0, 2000)}`);
    },
    line: (text) => console.log(text),
  };
}
