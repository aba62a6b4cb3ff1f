// Does something with each item, so many at a time.
export async function inFlight(width, items, work) {
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      next += 1;
      await work(items[next - 1]);
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
}
