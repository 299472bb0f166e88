/** Keeps much from being done at once. */

/** @returns a function that runs tasks, at most `most` at a time, in the order given, and gives each one's outcome. */
export function lanes(most) {
  const waiting = [];
  let running = 0;
  return async (task) => {
    if (running === most) await new Promise((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
